// Reads texts with chrono-node: `node chrono.mjs NODE_MODULES PASSES`, a JSON list of {text, day} on standard input.
// Prints the dates of every text and the seconds and processor seconds of every pass, the first one cold.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, passes] = process.argv.slice(2);
const chrono = createRequire(join(folder, "chrono-node", "package.json"))("chrono-node");
const texts = JSON.parse(readFileSync(0, "utf8")).map(({ text, day }) => [text, new Date(`${day}T00:00:00`)]);

const pad = (number) => String(number).padStart(2, "0");
const clock = (date) =>
  date.getFullYear() < 1
    ? null
    : `${String(date.getFullYear()).padStart(4, "0")}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` +
      `T${pad(date.getHours())}:${pad(date.getMinutes())}`;

function pass(found) {
  const cpu = process.cpuUsage();
  const seconds = texts.map(([text, day]) => {
    const begun = performance.now();
    const results = chrono.parse(text, day);
    const took = (performance.now() - begun) / 1000;
    found?.push(results.map(({ index, text, start }) => [index, text, clock(start.date())]));
    return took;
  });
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpu: (user + system) / 1e6 };
}

chrono.parse("", new Date());
const found = [];
const timed = Array.from({ length: Number(passes) }, (_, index) => pass(index ? undefined : found));
console.log(JSON.stringify({ found, passes: timed }));
