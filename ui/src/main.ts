import { mount } from "svelte";
import "./tokens.css";
import "./app.css";
import Root from "./Root.svelte";
import { Session } from "./session.svelte";
import type { Transport } from "./transport/transport";

/** The mode is known at build time, so the fake is never part of the product. */
async function transport(): Promise<Transport> {
  if (import.meta.env.MODE === "fake") return (await import("./transport/fake/scenes")).fakeFor(location.search);
  return (await import("./transport/tauri")).tauri;
}

const target = document.getElementById("app");
if (target) {
  const session = new Session(await transport(), () => new Date(), navigator.language);
  // Theme and language hold before anything is painted.
  await session.preferences.read();
  mount(Root, { target, props: { session } });
}
