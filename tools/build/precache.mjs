// Prints the files that the service worker keeps, each with the hash of its content unless the name has it:
//
//	node tools/build/precache.mjs DIST
//
// All that the page can open belongs to it, the programs of many megabytes too: a page that is kept without its model
// would be none. What stands in for those (the script twins) or holds them again (the single file), and what is for other
// sites (embeds, what builds them, what shows a claim there) does not; nor do the lists that must be fresh.
import { createRequire } from "node:module";

// The libraries live in web/node_modules, the only npm tree of the project.
const { getManifest } = createRequire(new URL("../../web/package.json", import.meta.url))("workbox-build");

const { manifestEntries, warnings } = await getManifest({
  globDirectory: process.argv[2],
  globPatterns: ["*.{html,js,css,wasm,bin,json,txt,svg,png,webmanifest}"],
  globIgnores: ["*.wasm.js", "*.bin.js", "sovereign-stack.*", "embed*", "build*", "claim-*", "export-*", "poster-*", "versions.json", "sw.js", "**/*.{br,gz}"],
  dontCacheBustURLsMatching: /-[0-9A-Za-z]{8}\./,
  maximumFileSizeToCacheInBytes: 16_000_000,
});
if (warnings.length > 0) throw new Error(warnings.join("\n"));
manifestEntries.sort((a, b) => (a.url < b.url ? -1 : 1));
process.stdout.write(JSON.stringify(manifestEntries));
