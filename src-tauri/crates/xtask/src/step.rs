//! Steps: one line each, with the time it took. Output stays in a log until somebody needs it.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::Extent;
use crate::counts::Counts;
use crate::failure::{Failure, while_doing};
use crate::repository::Repository;

/// How many lines of a failed step are shown.
const LAST_LINES: usize = 400;
/// How often a running command is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A part of a chore.
pub(crate) struct Step {
    /// What it does, in a few words.
    pub(crate) title: &'static str,
    /// Does it.
    pub(crate) work: fn(&Job) -> Result<(), Failure>,
}

/// What a step works with.
pub(crate) struct Job<'a> {
    /// Where.
    pub(crate) repository: &'a Repository,
    /// How much of it.
    pub(crate) extent: Extent,
    /// The step's number and title.
    title: String,
    output: Output,
}

/// Where the output of commands goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// To the terminal, as if the commands had been typed.
    Direct,
    /// To a log, which is shown where a step fails.
    Quiet,
    /// The same beside another lane: a step is told once it has ended, so that lines stay whole.
    QuietBeside,
    /// To a log and to the terminal.
    Verbose,
}

struct Output {
    voice: Voice,
    log: PathBuf,
}

/// Steps in order.
pub(crate) type Lane = [Step];

/// What a chore consists of.
pub(crate) enum Stage<'a> {
    /// Steps in order.
    Alone(&'a Lane),
    /// Two lanes at the same time: where one waits for a disk, a network or its last piece of
    /// work, the other goes on. Neither may need what the other makes.
    Beside([&'a Lane; 2]),
}

/// Takes the stages in order and stops at the first step that fails. Returns how many tests ran; a
/// step that runs none counts as one.
pub(crate) fn take(
    stages: &[Stage],
    repository: &Repository,
    extent: Extent,
    voice: Voice,
) -> Result<Counts, Counts> {
    let walk = Walk {
        repository,
        extent,
        voice,
        last: stages.iter().map(Stage::steps).sum(),
        stopped: AtomicBool::new(false),
    };
    let mut sum = Counts::default();
    let mut first = 1;
    for stage in stages {
        sum += walk.stage(stage, first);
        first += stage.steps();
    }
    if walk.stopped.into_inner() {
        Err(sum)
    } else {
        Ok(sum)
    }
}

impl Stage<'_> {
    fn steps(&self) -> usize {
        match self {
            Stage::Alone(lane) => lane.len(),
            Stage::Beside(lanes) => lanes.iter().map(|lane| lane.len()).sum(),
        }
    }
}

/// One way through the stages of a chore.
struct Walk<'a> {
    repository: &'a Repository,
    extent: Extent,
    voice: Voice,
    /// The number of the last step.
    last: usize,
    /// A step has failed: none is begun after it.
    stopped: AtomicBool,
}

impl Walk<'_> {
    /// `first` is the number of the stage's first step.
    fn stage(&self, stage: &Stage, first: usize) -> Counts {
        match stage {
            Stage::Alone(lane) => self.lane(lane, first, self.voice),
            // What two lanes say line by line could not be told apart.
            Stage::Beside([one, other]) if self.voice != Voice::Quiet => {
                let mut sum = self.lane(one, first, self.voice);
                sum += self.lane(other, first + one.len(), self.voice);
                sum
            }
            Stage::Beside([one, other]) => thread::scope(|scope| {
                let beside =
                    scope.spawn(|| self.lane(other, first + one.len(), Voice::QuietBeside));
                let mut sum = self.lane(one, first, Voice::QuietBeside);
                match beside.join() {
                    Ok(counts) => sum += counts,
                    Err(panic) => std::panic::resume_unwind(panic),
                }
                sum
            }),
        }
    }

    fn lane(&self, lane: &Lane, first: usize, voice: Voice) -> Counts {
        let mut sum = Counts::default();
        for (number, step) in (first..).zip(lane) {
            if self.stopped.load(Ordering::Relaxed) {
                break;
            }
            let log = self
                .repository
                .target
                .join(format!("xtask/{number:02}.log"));
            let job = Job {
                repository: self.repository,
                extent: self.extent,
                title: format!("[{number}/{}] {}", self.last, step.title),
                output: Output { voice, log },
            };
            job.announce();
            let (counts, passed) = job.measure(step);
            sum += counts;
            self.stopped.fetch_or(!passed, Ordering::Relaxed);
        }
        sum
    }
}

impl Job<'_> {
    fn announce(&self) {
        match self.output.voice {
            Voice::Quiet => print!("{} … ", self.title),
            Voice::QuietBeside => {}
            Voice::Direct | Voice::Verbose => println!("{}", self.title),
        }
        // A line without its end is written out only when asked for; without a reader, nobody minds.
        drop(std::io::stdout().flush());
    }

    /// What a line that tells of the step's end begins with.
    fn named(&self) -> String {
        match self.output.voice {
            Voice::QuietBeside => format!("{} … ", self.title),
            _ => String::new(),
        }
    }

    fn measure(&self, step: &Step) -> (Counts, bool) {
        let start = Instant::now();
        let outcome = self.output.clear().and_then(|()| (step.work)(self));
        let time = start.elapsed().as_secs();
        let tests = Counts::of(&self.output.text());
        match outcome {
            Ok(()) => {
                self.report_success(tests, time);
                (
                    Counts {
                        passed: tests.passed.max(1),
                        failed: 0,
                    },
                    true,
                )
            }
            Err(failure) => {
                self.report_failure(&failure, time);
                (
                    Counts {
                        failed: tests.failed.max(1),
                        ..tests
                    },
                    false,
                )
            }
        }
    }

    fn report_success(&self, tests: Counts, seconds: u64) {
        let named = self.named();
        match (self.output.voice, tests.passed) {
            (Voice::Direct, _) => {}
            (_, 0) => println!("{named}{seconds} s"),
            (_, passed) => println!("{named}{seconds} s, {passed} passed"),
        }
    }

    fn report_failure(&self, failure: &Failure, seconds: u64) {
        println!("{}failed after {seconds} s", self.named());
        if matches!(self.output.voice, Voice::Quiet | Voice::QuietBeside) {
            println!("{}", last_lines(&self.output.text(), LAST_LINES));
        }
        println!("{failure}");
        if self.output.voice != Voice::Direct {
            println!("The whole output: {}", self.output.log.display());
        }
    }

    /// Runs a command in the repository's root unless it names another folder.
    pub(crate) fn run(&self, command: &mut Command) -> Result<(), Failure> {
        self.settle(command);
        let line = spoken(command);
        let status = self
            .output
            .run(command)
            .map_err(while_doing(format!("starting {line}")))?;
        succeeded(status, &line)
    }

    /// Runs a command and returns what it said on standard output.
    pub(crate) fn read(&self, command: &mut Command) -> Result<String, Failure> {
        self.settle(command);
        let line = spoken(command);
        let output = command
            .stdin(Stdio::null())
            .output()
            .map_err(while_doing(format!("starting {line}")))?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        self.note(&format!(
            "{said}{}",
            String::from_utf8_lossy(&output.stderr)
        ));
        succeeded(output.status, &line).map(|()| said)
    }

    /// Says something that the person should see, or keeps it in the log.
    pub(crate) fn note(&self, text: &str) {
        self.output.say(text);
    }

    fn settle(&self, command: &mut Command) {
        if command.get_current_dir().is_none() {
            command.current_dir(&self.repository.root);
        }
    }
}

fn succeeded(status: ExitStatus, line: &str) -> Result<(), Failure> {
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("{line}: {status}")))
    }
}

fn spoken(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

impl Output {
    fn clear(&self) -> Result<(), Failure> {
        let named = || while_doing(format!("writing {}", self.log.display()));
        if let Some(folder) = self.log.parent() {
            std::fs::create_dir_all(folder).map_err(named())?;
        }
        std::fs::write(&self.log, "").map_err(named())
    }

    fn text(&self) -> String {
        let bytes = std::fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn say(&self, text: &str) {
        if matches!(self.voice, Voice::Direct | Voice::Verbose) {
            print!("{text}");
        }
        // A log that cannot be written costs the closing count, not the step.
        drop(
            self.appended()
                .and_then(|mut log| log.write_all(text.as_bytes())),
        );
    }

    fn appended(&self) -> std::io::Result<File> {
        OpenOptions::new().append(true).create(true).open(&self.log)
    }

    /// The log is a file, not a pipe: a process left behind by a command cannot hold it open.
    fn run(&self, command: &mut Command) -> std::io::Result<ExitStatus> {
        if self.voice == Voice::Direct {
            return command.status();
        }
        let log = self.appended()?;
        writeln!(&log, "$ {}", spoken(command))?;
        let mut new = File::open(&self.log)?;
        std::io::Seek::seek(&mut new, std::io::SeekFrom::End(0))?;
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        command
            .env("NO_COLOR", "1")
            .env("CARGO_TERM_COLOR", "never");
        self.wait(command.spawn()?, new)
    }

    fn wait(&self, mut child: Child, mut new: File) -> std::io::Result<ExitStatus> {
        loop {
            let ended = child.try_wait()?;
            if self.voice == Voice::Verbose {
                copy(&mut new)?;
            }
            match ended {
                Some(status) => return Ok(status),
                None => thread::sleep(LOOK_EVERY),
            }
        }
    }
}

fn copy(new: &mut File) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    new.read_to_end(&mut bytes)?;
    std::io::stdout().write_all(&bytes)
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository(name: &str) -> Repository {
        let target = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        Repository {
            root: std::env::temp_dir(),
            ui: std::env::temp_dir(),
            target,
        }
    }

    fn passes(job: &Job) -> Result<(), Failure> {
        job.run(crate::host::cargo().arg("--version"))
    }

    fn counts_three(job: &Job) -> Result<(), Failure> {
        job.note("3 passed, 0 failed\n");
        Ok(())
    }

    fn fails(job: &Job) -> Result<(), Failure> {
        job.run(crate::host::cargo().arg("no-such-subcommand"))
    }

    #[test]
    fn steps_are_counted_and_the_first_failure_is_the_last_step() {
        let repository = repository("steps");
        let step = |work| Step {
            title: "a step",
            work,
        };
        let taken = |steps: &[Step]| {
            take(
                &[Stage::Alone(steps)],
                &repository,
                Extent::Core,
                Voice::Quiet,
            )
        };
        assert_eq!(
            taken(&[step(passes), step(counts_three)]),
            Ok(Counts {
                passed: 4,
                failed: 0
            })
        );
        let stopped = taken(&[step(passes), step(fails), step(counts_three)]);
        assert_eq!(
            stopped,
            Err(Counts {
                passed: 1,
                failed: 1
            })
        );
        let log = std::fs::read_to_string(repository.target.join("xtask/02.log")).unwrap();
        assert!(
            log.contains("no-such-subcommand"),
            "the log keeps what the command said: {log}"
        );
        std::fs::remove_dir_all(&repository.target).unwrap();
    }

    #[test]
    fn lanes_are_counted_together_and_nothing_follows_a_failure() {
        let repository = repository("lanes");
        let step = |work| Step {
            title: "a step",
            work,
        };
        let taken = |one: &[Step], other: &[Step]| {
            let last = [step(counts_three)];
            let stages = [Stage::Beside([one, other]), Stage::Alone(&last)];
            take(&stages, &repository, Extent::Core, Voice::Quiet)
        };
        let good = taken(&[step(passes)], &[step(counts_three), step(passes)]);
        assert_eq!(
            good,
            Ok(Counts {
                passed: 8,
                failed: 0
            })
        );
        let last = |number: u32| repository.target.join(format!("xtask/{number:02}.log"));
        assert!(last(4).is_file(), "the last stage is the fourth step");
        std::fs::remove_dir_all(&repository.target).unwrap();

        let stopped = taken(&[step(fails)], &[step(passes)]);
        assert_eq!(stopped.map_err(|counts| counts.failed), Err(1));
        assert!(last(1).is_file() && !last(3).exists());
        std::fs::remove_dir_all(&repository.target).unwrap();
    }

    #[test]
    fn long_output_is_cut_at_its_start() {
        assert_eq!(last_lines("a\nb\nc", 2), "b\nc");
        assert_eq!(last_lines("a\n", 5), "a");
    }
}
