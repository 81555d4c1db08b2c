// CPython 3.14, compiled to WebAssembly (the npm package pyodide), as a command.
//   node cpython.mjs FILE    runs FILE as `python3.14 FILE` would
//   node cpython.mjs         serves JSON lines: {"path": .., "source": base64} is answered with
//                            {"stdout": base64, "stderr": base64, "status": ..}
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const own = fileURLToPath(new URL(".", import.meta.url));
const folder = process.env.MONTYJIT_PYODIDE ?? `${own}../build/cpython/node_modules/pyodide`;
const { loadPyodide } = await import(`${folder}/pyodide.mjs`);
const python = await loadPyodide({
  env: { PYTHONHASHSEED: "0", HOME: "/" },
  stdin: () => null,
});
python.runPython(readFileSync(`${own}cpython_driver.py`, "utf8"));
const serve = python.globals.get("serve");

if (process.argv.length > 2) {
  const path = process.argv[2];
  const { stdout, stderr, status } = JSON.parse(serve(path, readFileSync(path, "base64")));
  process.stdout.write(Buffer.from(stdout, "base64"));
  process.stderr.write(Buffer.from(stderr, "base64"));
  process.exitCode = status;
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const { path, source } = JSON.parse(line);
    process.stdout.write(serve(path, source) + "\n");
  }
}
