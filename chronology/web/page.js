"use strict";
(() => {
  const PARTS = ["label", "mark", "leader"];
  const scopes = [...document.querySelectorAll("#sheet svg > title")].map((title) => title.id.replace(/title$/, ""));
  const NEAREST = 16;
  const STEP = 1.4;
  const byId = (id) => document.getElementById(id);
  const [stage, sheet, card, picture, filters] = ["stage", "sheet", "card", "picture", "filters"].map(byId);
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const events = [...document.querySelectorAll("tr[data-event]")].map((row) => ({
    id: row.dataset.event,
    row,
    labels: drawn("label", row.dataset.event),
    parts: PARTS.flatMap((part) => drawn(part, row.dataset.event)),
    words: fold(row.textContent),
    values: {
      lane: [row.dataset.lane],
      status: [row.dataset.status],
      person: JSON.parse(row.dataset.person),
      place: JSON.parse(row.dataset.place),
    },
  }));
  for (const event of events) for (const part of event.parts) part.classList.add("part");
  const byPart = new Map(events.flatMap((event) => event.parts.map((part) => [part, event])));
  const byRow = new Map(events.map((event) => [event.row, event]));
  const labelled = events.filter((event) => event.labels.length);

  /* A page may have its picture twice, in full and slim, of which one is shown. */
  function drawn(part, id) {
    return scopes.map((scope) => byId(`${scope}${part}-${id}`)).filter(Boolean);
  }

  function labelOf(event) {
    return event.labels.find((label) => label.getClientRects().length) ?? event.labels[0];
  }

  function eventAt(target) {
    for (let node = target; node && node !== stage; node = node.parentNode) {
      if (byPart.has(node)) return byPart.get(node);
    }
    return undefined;
  }

  /* Zoom and pan: the sheet is moved and scaled under the stage's window. */
  const view = { scale: 1, x: 0, y: 0 };
  let settle = 0;

  function place(scale, x, y) {
    view.scale = Math.min(NEAREST, Math.max(1, scale));
    view.x = Math.min(0, Math.max(stage.clientWidth - sheet.offsetWidth * view.scale, x));
    view.y = Math.min(0, Math.max(stage.clientHeight - sheet.offsetHeight * view.scale, y));
    sheet.classList.add("moving");
    sheet.style.transform = view.scale === 1 ? "" : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    stage.classList.toggle("near", view.scale > 1);
    clearTimeout(settle);
    settle = setTimeout(() => sheet.classList.remove("moving"), 160);
  }

  function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
    const scale = Math.min(NEAREST, Math.max(1, view.scale * factor));
    const ratio = scale / view.scale;
    place(scale, x - (x - view.x) * ratio, y - (y - view.y) * ratio);
  }

  function move(x, y) {
    place(view.scale, view.x + x, view.y + y);
  }

  function whole() {
    place(1, 0, 0);
  }

  function bring(event) {
    const label = labelOf(event);
    if (!label || view.scale === 1) return;
    const [box, frame] = [label.getBoundingClientRect(), stage.getBoundingClientRect()];
    move(
      frame.x + frame.width / 2 - box.x - box.width / 2,
      frame.y + frame.height / 2 - box.y - box.height / 2,
    );
  }

  const inside = (pointer) => {
    const frame = stage.getBoundingClientRect();
    return [pointer.clientX - frame.x, pointer.clientY - frame.y];
  };
  const held = new Map();
  let moved = 0;

  stage.addEventListener("wheel", (turn) => {
    if (!turn.ctrlKey && !turn.metaKey) return;
    turn.preventDefault();
    zoom(Math.exp(-Math.max(-60, Math.min(60, turn.deltaY)) / 150), ...inside(turn));
  }, { passive: false });

  stage.addEventListener("pointerdown", (pointer) => {
    if (pointer.button !== 0 || pointer.target.closest("a")) return;
    held.set(pointer.pointerId, inside(pointer));
    moved = 0;
  });

  stage.addEventListener("pointermove", (pointer) => {
    const before = held.get(pointer.pointerId);
    if (!before) return;
    const now = inside(pointer);
    if (held.size === 2) pinch(pointer.pointerId, before, now);
    else if (view.scale > 1) drag(pointer, before, now);
    held.set(pointer.pointerId, now);
  });

  function drag(pointer, before, now) {
    moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (moved > 4 && !stage.hasPointerCapture(pointer.pointerId)) stage.setPointerCapture(pointer.pointerId);
    stage.classList.add("held");
    move(now[0] - before[0], now[1] - before[1]);
  }

  function pinch(id, before, now) {
    const [, other] = [...held].find(([key]) => key !== id);
    const apart = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 1;
    moved += 5;
    zoom(apart(now) / apart(before), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
  }

  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, (pointer) => {
      held.delete(pointer.pointerId);
      stage.classList.remove("held");
    });
  }

  stage.addEventListener("keydown", (key) => {
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    const acts = { "+": () => zoom(STEP), "=": () => zoom(STEP), "-": () => zoom(1 / STEP), "0": whole };
    if (view.scale > 1 && key.target === stage) {
      Object.assign(acts, {
        ArrowLeft: () => move(60, 0), ArrowRight: () => move(-60, 0), ArrowUp: () => move(0, 60), ArrowDown: () => move(0, -60),
      });
    }
    if (!acts[key.key]) return;
    key.preventDefault();
    acts[key.key]();
  });

  byId("zooming").addEventListener("click", (click) => {
    const how = click.target.closest("button")?.dataset.zoom;
    if (how) ({ in: () => zoom(STEP), out: () => zoom(1 / STEP), all: whole })[how]();
  });
  window.addEventListener("resize", () => place(view.scale, view.x, view.y));

  /* The card: what an event rests on, beside the event that is pointed at or focused. */
  let shown;
  let leaving = 0;

  function show(event) {
    clearTimeout(leaving);
    if (shown === event && !card.hidden) return;
    const part = (name) => event.row.querySelector(`.${name}`);
    const when = document.createElement("p");
    when.className = "when";
    when.textContent = part("when").textContent;
    card.replaceChildren(when, ...copies(part("told")), ...copies(part("grounds")));
    card.lang = event.row.parentNode.lang;
    card.dir = event.row.parentNode.dir;
    card.hidden = false;
    shown = event;
    light(event);
    beside(labelOf(event) ?? event.parts[0]);
  }

  function copies(cell) {
    return [...cell.childNodes].map((node) => node.cloneNode(true));
  }

  function beside(part) {
    const [box, frame] = [part.getBoundingClientRect(), picture.getBoundingClientRect()];
    const left = Math.min(Math.max(0, box.left - frame.left), frame.width - card.offsetWidth);
    const above = box.top - frame.top - card.offsetHeight - 8;
    const room = box.bottom + card.offsetHeight + 8 < window.innerHeight || above < 0;
    card.style.left = `${Math.max(0, left)}px`;
    card.style.top = `${room ? box.bottom - frame.top + 8 : above}px`;
  }

  function hide() {
    clearTimeout(leaving);
    card.hidden = true;
    shown = undefined;
    light();
  }

  function light(event) {
    for (const lit of sheet.querySelectorAll(".lit")) lit.classList.remove("lit");
    sheet.classList.toggle("showing", Boolean(event));
    for (const part of event?.parts ?? []) part.classList.add("lit");
  }

  stage.addEventListener("pointerover", (pointer) => {
    const event = eventAt(pointer.target);
    if (event && held.size === 0) show(event);
    else if (shown) later();
  });
  stage.addEventListener("pointerleave", later);
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", later);

  function later() {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!card.contains(document.activeElement) && !eventAt(document.activeElement)) hide();
    }, 250);
  }

  document.addEventListener("keydown", (key) => {
    if (key.key === "Escape" && !card.hidden) hide();
  });
  document.addEventListener("focusin", (focus) => {
    if (shown && !eventAt(focus.target) && !card.contains(focus.target)) hide();
  });

  for (const event of events) {
    event.row.addEventListener("pointerenter", () => light(event));
    event.row.addEventListener("pointerleave", () => light(shown));
  }

  /* Events of the picture by keyboard: one stop of the tab key, arrows from one event to the next. */
  for (const event of labelled) for (const label of event.labels) {
    label.setAttribute("tabindex", "-1");
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", `${event.row.querySelector(".when").textContent}: ${event.row.querySelector(".name").textContent}`);
    label.addEventListener("focus", () => {
      stop(event);
      bring(event);
      show(event);
    });
    label.addEventListener("keydown", (key) => step(key, event));
  }

  function stop(event) {
    for (const each of labelled) {
      for (const label of each.labels) label.setAttribute("tabindex", each === event ? "0" : "-1");
    }
  }

  function step(key, event) {
    const there = labelled.filter((each) => !each.row.hidden);
    const at = there.indexOf(event);
    const to = {
      ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: there.length - 1,
    }[key.key];
    if (key.key === "Enter" || key.key === " ") open(event);
    else if (to === undefined) return;
    else if (there[to]) labelOf(there[to]).focus();
    key.preventDefault();
    key.stopPropagation();
  }

  stage.addEventListener("click", (click) => {
    const event = moved > 4 || click.target.closest("a") ? undefined : eventAt(click.target);
    if (event) open(event);
  });

  /* Deep links: #event-ID chooses an event. */
  function choose(event) {
    for (const row of document.querySelectorAll("tr.chosen")) row.classList.remove("chosen");
    event.row.classList.add("chosen");
    if (event.row.hidden) filters.reset();
    stop(event);
    bring(event);
  }

  function open(event) {
    choose(event);
    history.replaceState(null, "", `#event-${event.id}`);
    hide();
    event.row.scrollIntoView({ block: "nearest" });
    event.row.querySelector(".name").focus({ preventScroll: true });
  }

  function follow() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (target && byRow.has(target)) {
      choose(byRow.get(target));
      target.scrollIntoView({ block: "center" });
    }
  }
  window.addEventListener("hashchange", follow);

  /* Filters: what does not fit leaves the table and pales in the picture. */
  function sift() {
    const sought = fold(byId("search").value).split(/\s+/).filter(Boolean);
    const asked = [...filters.querySelectorAll("select")].filter((select) => select.value);
    let count = 0;
    for (const event of events) {
      const fits = sought.every((word) => event.words.includes(word))
        && asked.every((select) => event.values[select.dataset.filter].includes(select.value));
      event.row.hidden = !fits;
      for (const part of event.parts) part.classList.toggle("aside", !fits);
      count += fits;
    }
    byId("count").value = byId("count").dataset.told.replace("{shown}", count.toLocaleString(document.documentElement.lang));
    byId("nothing").hidden = count > 0;
    const first = labelled.find((event) => !event.row.hidden);
    if (first) stop(first);
  }
  filters.addEventListener("input", sift);
  filters.addEventListener("submit", (submit) => submit.preventDefault());
  filters.addEventListener("reset", () => setTimeout(sift));
  window.addEventListener("beforeprint", whole);

  document.body.classList.add("scripted");
  filters.hidden = byId("zooming").hidden = false;
  stage.setAttribute("aria-describedby", "manual");
  sift();
  follow();
})();
