// Short memory.fill and memory.copy as loads and stores: browsers call out of the program for
// each, and Go clears and copies small structures all the time.

/** Longest that is written out [bytes]. */
const LONGEST = 128;
const WORD = 8;

/**
 * Returns a function from a statement to the statements that replace it. All words are loaded
 * before the first is stored, so that a copy may overlap.
 */
export function unrolledBulk(b, module, addLocal) {
  const local = remembered(addLocal);
  const words = (size) => {
    const bytes = b.getExpressionId(size) === b.ConstId ? b.Const.getValueI32(size) : Infinity;
    return bytes > 0 && bytes <= LONGEST && bytes % WORD === 0 ? Array.from({ length: bytes / WORD }, (_, i) => i) : undefined;
  };
  const fill = (statement) => {
    const list = words(b.MemoryFill.getSize(statement)), value = b.MemoryFill.getValue(statement);
    if (!list || b.getExpressionId(value) !== b.ConstId || b.Const.getValueI32(value) !== 0) return [statement];
    const to = local(b.i32, 0);
    return [
      module.local.set(to, b.MemoryFill.getDest(statement)),
      ...list.map((i) => module.i64.store(i * WORD, WORD, module.local.get(to, b.i32), module.i64.const(0n))),
    ];
  };
  const copy = (statement) => {
    const list = words(b.MemoryCopy.getSize(statement));
    if (!list) return [statement];
    const to = local(b.i32, 0), from = local(b.i32, 1);
    return [
      module.local.set(to, b.MemoryCopy.getDest(statement)),
      module.local.set(from, b.MemoryCopy.getSource(statement)),
      ...list.map((i) => module.local.set(local(b.i64, i), module.i64.load(i * WORD, WORD, module.local.get(from, b.i32)))),
      ...list.map((i) => module.i64.store(i * WORD, WORD, module.local.get(to, b.i32), module.local.get(local(b.i64, i), b.i64))),
    ];
  };
  return (statement) => {
    const id = b.getExpressionId(statement);
    return id === b.MemoryFillId ? fill(statement) : id === b.MemoryCopyId ? copy(statement) : [statement];
  };
}

/** The same local for the same type and number. */
function remembered(addLocal) {
  const known = new Map();
  return (type, number) => {
    const key = `${type}:${number}`;
    if (!known.has(key)) known.set(key, addLocal(type));
    return known.get(key);
  };
}
