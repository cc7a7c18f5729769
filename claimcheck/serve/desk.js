"use strict";
(() => {
  const form = document.querySelector("form");
  const file = document.getElementById("file");
  const busy = document.getElementById("busy");
  const hasFile = (event) => event.dataTransfer?.types.includes("Files");

  document.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    file.files = event.dataTransfer.files;
  });
  form.addEventListener("submit", () => { busy.textContent = "Checking…"; });
  addEventListener("pageshow", () => { busy.textContent = ""; }); // back from the report
})();
