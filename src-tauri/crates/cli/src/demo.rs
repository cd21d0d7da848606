//! `plumbline demo`: the main job from end to end, without a window.

use std::fs;

use chrono::Utc;

use crate::args::DemoArguments;
use crate::failure::Failure;
use crate::say::say;

pub(crate) fn run(arguments: &DemoArguments) -> Result<(), Failure> {
    let out = &arguments.out;
    fs::create_dir_all(out).map_err(|error| Failure::writing(out, &error))?;
    let demo = app::demo::write(out, Utc::now())?;
    for path in &demo.paths {
        say!("{}", path.display());
    }
    say!("{}", demo.headline);
    Ok(())
}
