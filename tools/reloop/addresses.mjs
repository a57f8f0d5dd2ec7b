// Constant offsets go into the loads and stores themselves, where they cost nothing: Go does so
// for integers and leaves an addition before each access to a floating-point number.
import { walk } from "./tree.mjs";

/** Go keeps the first page empty: whoever reads there has followed a nil pointer, for which it looks first. */
const EMPTY_BELOW = 4096;

/**
 * Folds every address x + c of an expression, in place. An access adds its offset without wrapping
 * around, x + c wraps. They agree wherever x + c is an address that Go uses and c is no larger than
 * the empty page: then x is not negative.
 */
export function foldAddresses(b, expression) {
  walk(b, expression, (e) => {
    const access = { [b.LoadId]: b.Load, [b.StoreId]: b.Store }[b.getExpressionId(e)];
    if (!access) return;
    const address = access.getPtr(e);
    const wraps = b.getExpressionId(address) === b.UnaryId && b.Unary.getOp(address) === b.WrapInt64;
    const sum = wraps ? b.Unary.getValue(address) : address;
    const constant = added(b, sum, wraps ? b.AddInt64 : b.AddInt32);
    const offset = access.getOffset(e) + Number(constant);
    if (!(constant > 0 && offset <= EMPTY_BELOW)) return;
    const x = b.Binary.getLeft(sum);
    if (wraps) b.Unary.setValue(address, x);
    else access.setPtr(e, x);
    access.setOffset(e, offset);
  });
}

/** The constant c of x + c, or 0. */
function added(b, sum, add) {
  if (b.getExpressionId(sum) !== b.BinaryId || b.Binary.getOp(sum) !== add) return 0;
  const right = b.Binary.getRight(sum);
  if (b.getExpressionId(right) !== b.ConstId) return 0;
  return add === b.AddInt64 ? b.Const.getValueI64(right) : b.Const.getValueI32(right);
}
