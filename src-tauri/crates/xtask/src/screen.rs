//! A screen and a message bus of our own, for windows that nobody looks at.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

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

    /// Lets a command show itself here.
    pub(crate) fn lends<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env_remove("WAYLAND_DISPLAY")
    }

    /// Starts a program and waits until it says "ready".
    pub(crate) fn start(&self, program: &Path, home: &Path) -> Result<Shown, Failure> {
        let start = Instant::now();
        let mut command = Command::new(program);
        self.lends(&mut command).env("PLUMBLINE_E2E_READY", "1");
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
            Some("ready") => Ok(Shown {
                ready_after: start.elapsed().as_secs_f64(),
                running,
            }),
            said => Err(Failure::new(format!("{} said {said:?}", program.display()))),
        }
    }
}

/// A program that stands on the screen; it ends with this value.
pub(crate) struct Shown {
    /// Seconds from its start until it said "ready".
    pub(crate) ready_after: f64,
    running: Running,
}

impl Shown {
    /// Bytes of memory of the program and the processes it started, each page that several share
    /// counted once among them.
    pub(crate) fn memory(&self) -> u64 {
        let shares = self.family().into_iter().map(|process| {
            let rollup = read(process, "smaps_rollup");
            let line = rollup.lines().find(|line| line.starts_with("Pss:"));
            let kibibytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
            kibibytes.map_or(0, |kibibytes: u64| kibibytes * 1024)
        });
        shares.sum()
    }

    /// Processor time that the program and the processes it started have used so far.
    pub(crate) fn worked(&self) -> Duration {
        let ticks: u64 = self.family().into_iter().map(ticks).sum();
        TICK * u32::try_from(ticks).unwrap_or(u32::MAX)
    }

    /// The program and all that it started, directly or not.
    fn family(&self) -> Vec<u32> {
        let parents: Vec<(u32, u32)> = processes()
            .filter_map(|process| Some((process, stat(process).get(PARENT)?.parse().ok()?)))
            .collect();
        let mut family = vec![self.running.0.id()];
        let mut next = 0;
        while let Some(&parent) = family.get(next) {
            let children = parents.iter().filter(|(_, of)| *of == parent);
            family.extend(children.map(|(child, _)| child));
            next += 1;
        }
        family
    }
}

/// The kernel tells processor time in hundredths of a second.
pub(crate) const TICK: Duration = Duration::from_millis(10);
/// Places in `/proc/<process>/stat`, counted behind the program's name.
const PARENT: usize = 1;
const USER_TICKS: usize = 11;
const SYSTEM_TICKS: usize = 12;

fn processes() -> impl Iterator<Item = u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn ticks(process: u32) -> u64 {
    let stat = stat(process);
    [USER_TICKS, SYSTEM_TICKS]
        .iter()
        .filter_map(|place| stat.get(*place)?.parse::<u64>().ok())
        .sum()
}

/// The fields behind the program's name, which may itself hold spaces; none for one that has ended.
fn stat(process: u32) -> Vec<String> {
    let text = read(process, "stat");
    let (_, fields) = text.rsplit_once(')').unwrap_or_default();
    fields.split_whitespace().map(str::to_owned).collect()
}

fn read(process: u32, file: &str) -> String {
    std::fs::read_to_string(format!("/proc/{process}/{file}")).unwrap_or_default()
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
