// Binaryen's JavaScript interface has a getter for each part of each expression and no way to walk them all.

/** The children of a block. */
export const statements = (b, block) => Array.from({ length: b.Block.getNumChildren(block) }, (_, i) => b.Block.getChildAt(block, i));

/** Calls visit with every expression inside one and with that, children first. */
export function walk(b, expression, visit) {
  for (const child of (parts(b)[b.getExpressionId(expression)]?.(expression) ?? [])) {
    if (child) walk(b, child, visit); // Zero stands for a part that is not there.
  }
  visit(expression);
}

/** Getters of children by kind of expression; kinds that Go does not write, and leaves, are left out. */
const parts = (b) => (known ??= {
  [b.BlockId]: (e) => statements(b, e),
  [b.IfId]: (e) => [b.If.getCondition(e), b.If.getIfTrue(e), b.If.getIfFalse(e)],
  [b.LoopId]: (e) => [b.Loop.getBody(e)],
  [b.BreakId]: (e) => [b.Break.getCondition(e), b.Break.getValue(e)],
  [b.SwitchId]: (e) => [b.Switch.getCondition(e)],
  [b.CallId]: (e) => Array.from({ length: b.Call.getNumOperands(e) }, (_, i) => b.Call.getOperandAt(e, i)),
  [b.CallIndirectId]: (e) => [b.CallIndirect.getTarget(e), ...Array.from({ length: b.CallIndirect.getNumOperands(e) }, (_, i) => b.CallIndirect.getOperandAt(e, i))],
  [b.LocalSetId]: (e) => [b.LocalSet.getValue(e)],
  [b.GlobalSetId]: (e) => [b.GlobalSet.getValue(e)],
  [b.LoadId]: (e) => [b.Load.getPtr(e)],
  [b.StoreId]: (e) => [b.Store.getPtr(e), b.Store.getValue(e)],
  [b.UnaryId]: (e) => [b.Unary.getValue(e)],
  [b.BinaryId]: (e) => [b.Binary.getLeft(e), b.Binary.getRight(e)],
  [b.SelectId]: (e) => [b.Select.getIfTrue(e), b.Select.getIfFalse(e), b.Select.getCondition(e)],
  [b.DropId]: (e) => [b.Drop.getValue(e)],
  [b.ReturnId]: (e) => [b.Return.getValue(e)],
  [b.MemoryCopyId]: (e) => [b.MemoryCopy.getDest(e), b.MemoryCopy.getSource(e), b.MemoryCopy.getSize(e)],
  [b.MemoryFillId]: (e) => [b.MemoryFill.getDest(e), b.MemoryFill.getValue(e), b.MemoryFill.getSize(e)],
});
let known;
