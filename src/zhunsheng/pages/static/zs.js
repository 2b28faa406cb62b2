/* Comfort only: every page works without it. "/" goes to the search box; a form is sent once, but for a button
   whose answer is a file (data-stays), because the form stays and is sent afterwards; print buttons print;
   words typed beside a long list narrow it. */
(function () {
  "use strict";
  document.addEventListener("keydown", function (event) {
    var at = document.activeElement;
    var typing = at && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var box = document.getElementById("zs-q");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  });
  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter;
    if (form.method !== "post" || (button && button.hasAttribute("data-stays"))) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    window.setTimeout(function () { delete form.dataset.sent; }, 8000);
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-print]");
    if (button) { window.print(); }
  });
  document.addEventListener("input", function (event) {
    var list = event.target.dataset && document.getElementById(event.target.dataset.narrows || "");
    if (!list) { return; }
    var words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    Array.prototype.forEach.call(list.querySelectorAll("option[data-words]"), function (option) {
      option.hidden = !words.every(function (word) { return option.dataset.words.indexOf(word) >= 0; });
      if (!option.hidden) { shown += 1; }
    });
    Array.prototype.forEach.call(list.querySelectorAll("optgroup"), function (group) {
      group.hidden = !group.querySelector("option:not([hidden])");
    });
    if (words.length && shown) { list.size = 8; } else { list.removeAttribute("size"); }
  });
  document.addEventListener("change", function (event) {
    if (event.target.tagName === "SELECT" && event.target.value) { event.target.removeAttribute("size"); }
  });
  document.documentElement.classList.add("zs-js");
})();
