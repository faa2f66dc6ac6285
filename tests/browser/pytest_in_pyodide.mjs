// Runs pytest in Pyodide: node pytest_in_pyodide.mjs PYODIDE PROJECT PACKAGES ARGUMENTS…
import { pathToFileURL } from "node:url";

const [pyodide, project, packages, ...args] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide();
for (const [path, root] of [["/project", project], ["/packages", packages]]) {
  python.FS.mkdirTree(path);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, path);
}
python.globals.set("args", python.toPy(args));
process.exitCode = python.runPython(`
import os, sys
sys.path.insert(0, "/packages")
sys.dont_write_bytecode = True
os.chdir("/project")
import pytest
int(pytest.main(args))
`);
