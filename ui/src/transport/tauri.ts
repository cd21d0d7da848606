import { invoke } from "@tauri-apps/api/core";
import { COMMANDS } from "../generated/api";
import type { Transport } from "./transport";

/** Every handler of the shell takes one argument, named `input`. */
export const tauri = Object.fromEntries(
  COMMANDS.map((name) => [name, (input: unknown = null) => invoke(name, { input })]),
) as unknown as Transport;
