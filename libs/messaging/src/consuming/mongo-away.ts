const connectionErrors = new Set(['MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoServerSelectionError', 'MongoPoolClearedError', 'MongoPoolClosedError', 'MongoNotConnectedError', 'MongoTopologyClosedError', 'MongoWaitQueueTimeoutError', 'MongoOperationTimeoutError', 'MongoClientClosedError', 'MongoExpiredSessionError', 'PoolClearedOnNetworkError']);
/** Took longer than was asked for; not primary, stepping down, shutting down, recovering (MongoDB's error codes). */
const notPrimaryNow = new Set([50, 91, 189, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436]);

/** True where an error means that MongoDB cannot be used just now, rather than that the work is wrong. */
export function mongoAway(thrown: unknown): boolean {
  for (let error: unknown = thrown; error instanceof Error; error = withinOf(error)) {
    if (connectionErrors.has(error.name)) return true;
    if ('code' in error && typeof error.code === 'number' && notPrimaryNow.has(error.code)) return true;
  }
  return false;
}

/** What an error was made of: a write of many rows keeps the connection's own error as the response it had. */
function withinOf(error: Error): unknown {
  return error.cause ?? ('errorResponse' in error ? error.errorResponse : undefined);
}
