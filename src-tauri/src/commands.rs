//! A Tauri handler for each command of [`app::for_each_command`].

use std::sync::Arc;

use app::App;
use app::api::*;
use tauri::State;

macro_rules! handlers {
    ($($(#[doc = $doc:literal])+ $name:ident($($argument:ident: $input:ty)?) -> $output:ty;)+) => {
        $(
            $(#[doc = $doc])+
            #[tauri::command]
            async fn $name(app: State<'_, Arc<App>>, $($argument: $input)?) -> Result<$output, Failure> {
                on_worker(app.inner().clone(), move |app| app.$name($($argument)?)).await
            }
        )+

        /// Every command, for the builder.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}

app::for_each_command!(handlers);

/// Use cases block on disk and dialogs, so they never run on the window's thread.
async fn on_worker<T: Send + 'static>(
    app: Arc<App>,
    work: impl FnOnce(&App) -> Result<T, app::Error> + Send + 'static,
) -> Result<T, Failure> {
    let outcome = tauri::async_runtime::spawn_blocking(move || work(&app)).await;
    match outcome {
        Ok(result) => result.map_err(|error| error.failure()),
        Err(_) => Err(app::Error::Internal.failure()),
    }
}
