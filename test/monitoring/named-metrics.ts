const notMetrics = new Set(['and', 'or', 'unless', 'by', 'without', 'on', 'ignoring', 'bool']);

/** The metrics that a PromQL expression names; those of a histogram by the name it is exposed under. */
export function metricsIn(expression: string): string[] {
  const bare = expression.replaceAll(/"[^"]*"/gu, '').replaceAll(/\{[^}]*\}/gu, '').replaceAll(/\[[^\]]*\]/gu, '').replaceAll(/\b(?:by|without|on|ignoring)\s*\([^)]*\)/gu, '');
  const words = [...bare.matchAll(/\b[a-z_]\w*\b(?!\s*\()/gu)].map(([word]) => word);
  return [...new Set(words.filter((word) => !notMetrics.has(word)).map((word) => word.replace(/_bucket$/u, '')))];
}
