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
const RESUME_AT = 0;

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
  const jump = (set, br) => {
    const goes = set && br && b.getExpressionId(set) === b.LocalSetId && b.LocalSet.getIndex(set) === RESUME_AT && isBreak(b, br, again);
    if (!goes) return undefined;
    const number = b.LocalSet.getValue(set);
    if (b.getExpressionId(number) !== b.ConstId) return undefined;
    const label = table[Math.min(b.Const.getValueI32(number), table.length - 1)];
    return places.findIndex((place) => place.label === label);
  };
  const elsewhere = new RegExp(`\\$${again.replace(/[.$]/g, "\\$&")}(?![\\w.$])`);
  const isUnwind = (name) => name !== again && !table.includes(name);

  const blocks = []; // Here taken and next are blocks, or {place}.
  const starts = places.map(({ code }, p) => {
    const start = { code: [] };
    blocks.push(start);
    let block = start;
    block.next = p + 1 < places.length ? { place: p + 1 } : undefined;
    for (let i = 0; i < code.length; i++) {
      const place = jump(code[i], code[i + 1]);
      if (place !== undefined) {
        block.next = { place };
        break;
      }
      const branch = onlyIf(b, code[i]);
      const taken = branch?.then.length === 2 ? jump(...branch.then) : undefined;
      if (taken !== undefined) {
        const rest = { code: [], next: block.next };
        Object.assign(block, { condition: branch.condition, taken: { place: taken }, next: rest });
        blocks.push(rest);
        block = rest;
        continue;
      }
      const statement = returning(b, module, code[i], isUnwind);
      if (elsewhere.test(b.emitText(statement))) return undefined;
      block.code.push(statement);
      if ([b.ReturnId, b.UnreachableId].includes(b.getExpressionId(statement))) {
        block.next = undefined;
        break;
      }
    }
    return start;
  });
  if (starts.includes(undefined)) return undefined;
  return numbered(starts, places.findIndex((place) => place.label === table[0]));
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
      return condition && isUnwind(b.Break.getName(statement)) ? module.if(condition, module.return(module.i32.const(UNWIND))) : statement;
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
