import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { COMMANDS, type Commands, type ShellEvent } from "../generated/api";
import type { Transport } from "./transport";

/** Every handler of the shell takes one argument, named `input`. */
const commands = Object.fromEntries(
  COMMANDS.map((name) => [name, (input: unknown = null) => invoke(name, { input })]),
) as unknown as Commands;

export const tauri: Transport = {
  ...commands,
  listen: (hear) => void listen<ShellEvent>("shell", ({ payload }) => hear(payload)),
};
