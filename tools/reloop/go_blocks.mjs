// Basic blocks of a function as Go's compiler writes it:
//
//	block $unwind                    // A call that returns 1 wants the stack unwound.
//	  loop $again
//	    block … block                // One for each place to jump to or resume at.
//	      br_table 0 1 … (local 0)
//	    end  code of place 0
//	    end  code of place 1 …
//
// A jump is `local.set 0 (place); br $again`, bare or in an `if`; else the code runs on into the next place.
// See cmd/internal/obj/wasm of the Go sources.

import { statements } from "./tree.mjs";

/** What a call asks its caller to return so that the whole stack unwinds. */
const UNWIND = 1;
/** What always asks for it: panics, and the stack's growth, after which the caller begins again. */
const NEVER_RETURNS = /call \$runtime\.(morestack|morestack_noctxt|sigpanic|goPanic\w*|panic\w*)\s/;
const RESUME_AT = 0;
/** Size of what a call pushes and its return pops [bytes]. */
const RETURN_ADDRESS = 8;

/** Finds the loop around the jump table: {parent, index, again, table, places}, or undefined. */
export function dispatchLoop(b, body) {
  const at = firstLoop(b, body);
  if (!at) return undefined;
  const places = []; // {label, code} in order of their code.
  for (let inner = b.Loop.getBody(at.loop); b.getExpressionId(inner) === b.BlockId; ) {
    const [first, ...code] = statements(b, inner);
    if (b.getExpressionId(first) === b.SwitchId) {
      const table = [...b.Switch.getNames(first), b.Switch.getDefaultName(first)];
      return code.length === 0 && isLocal(b, b.Switch.getCondition(first)) ? { ...at, again: b.Loop.getName(at.loop), table, places } : undefined;
    }
    if (b.getExpressionId(first) !== b.BlockId) return undefined;
    places.unshift({ label: b.Block.getName(first), code });
    inner = first;
  }
  return undefined;
}

/**
 * Returns the blocks that can be reached from the beginning, which comes first: {code, condition, taken, next},
 * the latter two being numbers of blocks. Undefined where a jump is not of the form above.
 */
export function basicBlocks(b, module, { again, table, places }) {
  const numberOf = (label) => places.findIndex((place) => place.label === label);
  /** Where two statements jump to together, as {place}. */
  const jump = (set, br) => {
    const goes = set && br && b.getExpressionId(set) === b.LocalSetId && b.LocalSet.getIndex(set) === RESUME_AT && isBreak(b, br, again);
    const number = goes ? b.LocalSet.getValue(set) : undefined;
    if (!goes || b.getExpressionId(number) !== b.ConstId) return undefined;
    return { place: numberOf(table[Math.min(b.Const.getValueI32(number), table.length - 1)]) };
  };
  const jumpsElsewhere = new RegExp(`\\$${again.replace(/[.$]/g, "\\$&")}(?![\\w.$])`);
  const isUnwind = (name) => name !== again && !table.includes(name);

  const starts = [];
  for (const [p, { code }] of places.entries()) {
    let block = { code: [], next: p + 1 < places.length ? { place: p + 1 } : undefined };
    starts.push(block);
    for (const [i, statement] of code.entries()) {
      const always = jump(statement, code[i + 1]);
      const branch = onlyIf(b, statement);
      const taken = branch?.then.length === 2 ? jump(...branch.then) : undefined;
      if (taken) {
        const rest = { code: [], next: block.next };
        block = Object.assign(block, { condition: branch.condition, taken, next: rest }).next;
      } else if (!always) {
        block.code.push(returning(b, module, statement, isUnwind));
        if (jumpsElsewhere.test(b.emitText(block.code.at(-1)))) return undefined;
      }
      if (always || [b.ReturnId, b.UnreachableId].includes(b.getExpressionId(statement))) {
        block.next = always;
        break;
      }
    }
  }
  return numbered(starts, numberOf(table[0]));
}

/** Follows the edges from one place and numbers what is found. */
function numbered(starts, first) {
  const target = (edge) => (edge?.place === undefined ? edge : starts[edge.place]);
  const found = new Set([starts[first]]);
  for (const block of found) {
    for (const edge of [target(block.taken), target(block.next)]) if (edge) found.add(edge);
  }
  const number = new Map([...found].map((block, i) => [block, i]));
  return [...found].map(({ code, condition, taken, next }) => ({
    code, condition, taken: number.get(target(taken)), next: number.get(target(next)),
  }));
}

/** Unwinds by a return, so that a statement jumps to nothing outside it. */
function returning(b, module, statement, isUnwind) {
  const inside = (child) => returning(b, module, child, isUnwind);
  switch (b.getExpressionId(statement)) {
    case b.BreakId: {
      const condition = b.Break.getCondition(statement);
      if (!condition || !isUnwind(b.Break.getName(statement))) return statement;
      keepStackPointer(b, module, condition);
      const unwind = module.return(module.i32.const(UNWIND));
      return NEVER_RETURNS.test(b.emitText(condition)) ? module.block(null, [module.drop(condition), unwind]) : module.if(condition, unwind);
    }
    case b.BlockId:
      statements(b, statement).forEach((child, i) => b.Block.setChildAt(statement, i, inside(child)));
      return statement;
    case b.IfId: {
      b.If.setIfTrue(statement, inside(b.If.getIfTrue(statement)));
      const otherwise = b.If.getIfFalse(statement);
      if (otherwise) b.If.setIfFalse(statement, inside(otherwise));
      return statement;
    }
  }
  return statement;
}

/**
 * After a call Go reads its stack pointer from a global. Where the call asks for no unwinding the
 * pointer is what it was, without the return address: the browser's compiler then knows it all along.
 */
function keepStackPointer(b, module, called) {
  if (b.getExpressionId(called) !== b.BlockId) return;
  const set = statements(b, called)[1];
  if (b.getExpressionId(set) !== b.LocalSetId || b.getExpressionId(b.LocalSet.getValue(set)) !== b.GlobalGetId) return;
  b.LocalSet.setValue(set, module.i32.add(module.local.get(b.LocalSet.getIndex(set), b.i32), module.i32.const(RETURN_ADDRESS)));
}

function firstLoop(b, block) {
  if (b.getExpressionId(block) !== b.BlockId) return undefined;
  for (const [index, child] of statements(b, block).entries()) {
    if (b.getExpressionId(child) === b.LoopId) return { parent: block, index, loop: child };
    const inside = firstLoop(b, child);
    if (inside) return inside;
  }
  return undefined;
}

/** An if without else, as {condition, then}. */
function onlyIf(b, statement) {
  if (b.getExpressionId(statement) !== b.IfId || b.If.getIfFalse(statement)) return undefined;
  const then = b.If.getIfTrue(statement);
  const named = b.getExpressionId(then) !== b.BlockId || b.Block.getName(then);
  return { condition: b.If.getCondition(statement), then: named ? [then] : statements(b, then) };
}

const isBreak = (b, e, name) => b.getExpressionId(e) === b.BreakId && b.Break.getName(e) === name && !b.Break.getCondition(e);
const isLocal = (b, e) => b.getExpressionId(e) === b.LocalGetId && b.LocalGet.getIndex(e) === RESUME_AT;
