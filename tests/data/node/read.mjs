// Reads standard input with the named program, whose npm package lies below the folder that is given, and prints what it saw.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import fs from "node:fs";

const [program, folder] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${folder}/here.js`));
const bring = async (name) => import(pathToFileURL(require.resolve(name)));
const version = (name) => JSON.parse(fs.readFileSync(`${folder}/node_modules/${name}/package.json`)).version;
const text = fs.readFileSync(0, "utf8");
const print = (seen) => console.log(JSON.stringify(seen));

const page = async () => {
  const { JSDOM } = await bring("jsdom");
  const dom = new JSDOM("<!DOCTYPE html><body><div id='box'></div></body>", { pretendToBeVisual: true });
  globalThis.window = dom.window;
  globalThis.document = dom.window.document;
  globalThis.navigator ??= dom.window.navigator;
  for (const name of ["Element", "HTMLElement", "Node", "CustomEvent", "Event"]) globalThis[name] ??= dom.window[name];
  return dom;
};

const programs = {
  async markwhen() {
    const { parse } = await bring("@markwhen/parser");
    const leaves = (node) => (node.children ? node.children.flatMap(leaves) : [node]);
    const events = leaves(parse(text).events);
    print({ version: version("@markwhen/parser"), events: events.map((e) => ({ id: e.id, from: e.dateRangeIso.fromDateTimeIso, edtf: e.properties.edtf })) });
  },
  async mermaid() {
    await page();
    const mermaid = (await bring("mermaid")).default;
    mermaid.initialize({ startOnLoad: false });
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    print({ version: version("mermaid"), periods: db.getTasks().map((t) => ({ time: t.task.trim(), events: t.events.map((e) => e.trim()) })) });
  },
  async vis() {
    await page();
    process.env.TZ = "UTC";
    const { DataSet, moment } = await bring("vis-timeline/standalone");
    const { items, groups } = JSON.parse(text);
    const read = (text) => (text === undefined ? undefined : moment(text).toISOString());
    const seen = new DataSet(items).map((i) => ({ id: i.id, start: read(i.start), end: read(i.end) }));
    print({ version: version("vis-timeline"), groups: groups.length, items: seen });
  },
};
await programs[program]();
process.exit(0);
