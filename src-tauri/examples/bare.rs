//! A window with nothing in it, built as the real one is: the yardstick for how fast that one
//! starts. Prints "ready" once its page has been painted.

use std::process::ExitCode;

/// The page says that it stands in front of a person.
#[tauri::command]
fn painted() {
    println!("ready");
}

fn main() -> ExitCode {
    let built = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![painted])
        .build(tauri::generate_context!("examples/bare/tauri.conf.json"));
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error[no_window]: the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
