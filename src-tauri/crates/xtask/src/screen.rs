//! A screen and a message bus of our own, for windows that nobody looks at.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Instant;

use crate::failure::{Failure, while_doing};

/// Xvfb and a D-Bus session; both end with this value.
pub(crate) struct Screen {
    display: String,
    bus: String,
    _processes: [Running; 2],
}

/// A process that does not outlive its owner.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        drop(self.0.kill().and_then(|()| self.0.wait()));
    }
}

impl Screen {
    /// None where Xvfb or D-Bus is missing.
    pub(crate) fn open() -> Option<Self> {
        let mut xvfb = Command::new("Xvfb");
        xvfb.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
        ]);
        let (xvfb, number) = started(&mut xvfb)?;
        let display = format!(":{number}");
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"])
            .env("DISPLAY", &display);
        let (bus, address) = started(&mut bus)?;
        Some(Self {
            display,
            bus: address,
            _processes: [xvfb, bus],
        })
    }

    /// Starts a program and takes the time until it says "ready"; then it is ended.
    pub(crate) fn seconds_until_ready(&self, program: &Path, home: &Path) -> Result<f64, Failure> {
        let start = Instant::now();
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command
            .env_remove("WAYLAND_DISPLAY")
            .env("PLUMBLINE_E2E_READY", "1");
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
            command.env(name, home);
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let child = child.spawn().map_err(while_doing(program.display()))?;
        let mut running = Running(child);
        match running.0.stdout.take().and_then(first_line).as_deref() {
            Some("ready") => Ok(start.elapsed().as_secs_f64()),
            said => Err(Failure::new(format!("{} said {said:?}", program.display()))),
        }
    }
}

/// A process and the first line that it says.
fn started(command: &mut Command) -> Option<(Running, String)> {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut running = Running(child.spawn().ok()?);
    let line = first_line(running.0.stdout.take()?)?;
    Some((running, line))
}

fn first_line(output: ChildStdout) -> Option<String> {
    BufReader::new(output).lines().next()?.ok()
}
