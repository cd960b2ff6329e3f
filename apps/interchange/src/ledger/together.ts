interface Asked<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (thrown: unknown) => void;
}

/** Does for many at once what is asked for one by one: what is asked while a lot is under way makes up the next. A lot that fails fails for each of it. */
export class Together<T, R> {
  private waiting: Asked<T, R>[] = [];
  private underWay = false;

  constructor(
    /** Gives a result for each, in their order. */
    private readonly work: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly mostAtOnce = 200,
  ) {}

  do(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.underWay) void this.workOff();
    });
  }

  private async workOff(): Promise<void> {
    this.underWay = true;
    while (this.waiting.length > 0) await this.lot(this.waiting.splice(0, this.mostAtOnce));
    this.underWay = false;
  }

  private async lot(asked: readonly Asked<T, R>[]): Promise<void> {
    try {
      const results = await this.work(asked.map(({ item }) => item));
      for (const [index, result] of results.entries()) asked[index]?.resolve(result);
    } catch (thrown) {
      for (const each of asked) each.reject(thrown);
    }
  }
}
