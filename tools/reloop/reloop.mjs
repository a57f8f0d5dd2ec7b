// Gives functions of a Go WASM program their loops back, and optimises the program.
//
//	node tools/reloop/reloop.mjs FROM.wasm TO.wasm PREFIX
//
// PREFIX selects the functions by name, so FROM.wasm must have its names; TO.wasm has none.
//
// Go compiles every function to one loop around a jump table: it must be able to resume after any
// call, when another goroutine ran or the stack grew. Each branch that is taken stores a number and
// goes through the table, and the browser's compiler sees neither loops nor how long a value lives.
// Almost no call is ever resumed. So a function gets a second body with ordinary control flow for
// those that begin at the beginning; the body that Go wrote stays beside it for the rest. The model
// takes a third less time in browsers like this, and computes the same bits.
//
// Binaryen (Apache-2.0) reads, structures, optimises and writes: https://github.com/WebAssembly/binaryen
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { basicBlocks, dispatchLoop } from "./go_blocks.mjs";
import { foldAddresses } from "./addresses.mjs";
import { unrolledBulk } from "./bulk.mjs";

// The libraries live in web/node_modules, the only npm tree of the project.
const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { default: binaryen } = await import(pathToFileURL(require.resolve("binaryen")).href);

/** Go's program counter inside a function: 0 to begin, else where to resume. */
const RESUME_AT = 0;

/**
 * Restructures every function of a module whose name begins with prefix. Returns how many have a new body.
 * Functions without branches have no loop to take away; one that does not look as Go writes them stays as it is.
 */
export function restructure(module, prefix) {
  let changed = 0;
  const functions = Array.from({ length: module.getNumFunctions() }, (_, i) => binaryen.getFunctionInfo(module.getFunctionByIndex(i)));
  for (const fn of functions) {
    if (fn.name.startsWith(prefix) && fn.body && structure(module, fn)) changed++;
  }
  return changed;
}

/** Gives one function both bodies; false where it has no jump table. */
function structure(module, fn) {
  foldAddresses(binaryen, fn.body);
  const whole = module.copyExpression(fn.body);
  const loop = dispatchLoop(binaryen, fn.body);
  const blocks = loop && basicBlocks(binaryen, module, loop);
  if (!blocks) return false;

  const locals = [...fn.vars];
  const firstLocal = binaryen.expandType(fn.params).length;
  const addLocal = (type) => firstLocal + locals.push(type) - 1;
  const relooper = new binaryen.Relooper(module);
  const short = unrolledBulk(binaryen, module, addLocal);
  const nodes = blocks.map((block) => relooper.addBlock(module.block(null, block.code.flatMap(short))));
  blocks.forEach(({ condition, taken, next }, i) => {
    if (condition) relooper.addBranch(nodes[i], nodes[taken], condition, 0);
    if (next !== undefined) relooper.addBranch(nodes[i], nodes[next], 0, 0);
  });
  binaryen.Block.setChildAt(loop.parent, loop.index, relooper.renderAndDispose(nodes[0], addLocal(binaryen.i32)));

  const asWritten = `${fn.name}.resume`;
  const at = () => module.local.get(RESUME_AT, binaryen.i32);
  const resume = module.if(at(), module.return(module.call(asWritten, [at()], fn.results)));
  module.removeFunction(fn.name);
  module.addFunction(fn.name, fn.params, fn.results, locals, module.block(null, [resume, fn.body], fn.results));
  module.addFunction(asWritten, fn.params, fn.results, fn.vars, whole);
  return true;
}

/** What Go's programs use beyond the first WebAssembly; every browser that DESIGN names has them. */
const FEATURES = ["BulkMemory", "BulkMemoryOpt", "SignExt", "NontrappingFPToInt", "MutableGlobals"];

/** Optimises for speed without inlining: it would put the two bodies of a function together again. */
function optimise(module) {
  module.setFeatures(FEATURES.reduce((all, name) => all | binaryen.Features[name], 0));
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(0);
  binaryen.setOneCallerInlineMaxSize(0);
  binaryen.setFlexibleInlineMaxSize(0);
  module.optimize();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from, to, prefix] = process.argv.slice(2);
  if (!prefix) {
    console.error("usage: node tools/reloop/reloop.mjs FROM.wasm TO.wasm PREFIX");
    process.exit(2);
  }
  const module = binaryen.readBinary(readFileSync(from));
  const changed = restructure(module, prefix);
  if (changed === 0) {
    console.error(`reloop: ${from} has no function to restructure whose name begins with "${prefix}"; was it linked without names (-s)?`);
    process.exit(1);
  }
  optimise(module);
  writeFileSync(to, module.emitBinary());
}
