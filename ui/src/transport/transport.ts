import type { Commands, Failure, ShellEvent } from "../generated/api";

/** The way to the core. Both adapters implement the generated list, so a missing command does not compile. */
export interface Transport extends Commands {
  /** Hears what the shell says without being asked. */
  listen(hear: (event: ShellEvent) => void): void;
}

/** What a command rejects with, whatever it really was. */
export function failureOf(error: unknown): Failure {
  if (typeof error === "object" && error !== null && !(error instanceof Error) && "code" in error && "message" in error) {
    return { code: String(error.code), message: String(error.message) };
  }
  return { code: "unexpected", message: "" };
}
