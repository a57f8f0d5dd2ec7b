// What the build and the publisher write about versions (tools/releases), decoded strictly: a page of another version may
// have written it.

/** Notable changes of one version. */
export interface Changes {
  readonly version: string;
  readonly lines: readonly string[];
}

const form = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

/** Below zero where a comes before b. */
export function order(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) if (left![i] !== right![i]) return left![i]! - right![i]!;
  return 0;
}

/** What changed after a version, of version.json; empty where the file says nothing of it. */
export function changesSince(file: unknown, version: string): Changes[] {
  return listOf(file, 'changes').flatMap((entry) => {
    const { version: of, lines } = entry as { version?: unknown; lines?: unknown };
    if (typeof of !== 'string' || !form.test(of) || !Array.isArray(lines) || order(of, version) <= 0) return [];
    return [{ version: of, lines: lines.filter((line) => typeof line === 'string') }];
  });
}

/** Whether versions.json lists a version that is kept beside this one. */
export function isKept(file: unknown, version: string): boolean {
  return listOf(file, 'releases').some((entry) => (entry as { version?: unknown }).version === version);
}

function listOf(file: unknown, name: string): object[] {
  const list: unknown = typeof file === 'object' && file !== null ? (file as Record<string, unknown>)[name] : undefined;
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'object' && entry !== null) : [];
}
