"use strict";
(() => {
  const changes = new EventSource("/changes");
  changes.addEventListener("page", () => location.reload());
  changes.addEventListener("notices", (change) => {
    const told = JSON.parse(change.data).map((words) => {
      const notice = document.createElement("p");
      notice.className = "notice";
      notice.textContent = words;
      return notice;
    });
    document.getElementById("notices").replaceChildren(...told);
  });
})();
