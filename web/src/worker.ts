// The worker's program. tools/build turns this file, with all that it imports, into one function whose
// parameter is `sovereignPort`; bridge/core.ts starts that function in a worker made from a blob, or calls it.

import 'sovereign:wasm_exec';
import { serve } from './bridge/core_host';
import { Program } from './bridge/core_program';

serve(sovereignPort, (wasm) => Program.compile(wasm));
