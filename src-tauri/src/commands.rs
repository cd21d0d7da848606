//! A Tauri handler for each command of [`app::for_each_command`].

use std::sync::Arc;

use app::api::*;
use app::{App, Body, Output};
use tauri::State;
use tauri::ipc::Response;

macro_rules! handlers {
    ($($(#[doc = $doc:literal])+ $name:ident($($argument:ident: $input:ty)?) -> $output:ty;)+) => {
        $(
            $(#[doc = $doc])+
            #[tauri::command]
            async fn $name(app: State<'_, Arc<App>>, $($argument: $input)?) -> Result<Response, Failure> {
                let work = move |app: &App| -> Result<$output, app::Error> { app.$name($($argument)?) };
                on_worker(app.inner().clone(), work).await
            }
        )+

        /// Every command, for the builder.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}

app::for_each_command!(handlers);

/// Use cases block on disk and dialogs, so they never run on the window's thread; nor does writing
/// what they return.
async fn on_worker<T: Output>(
    app: Arc<App>,
    work: impl FnOnce(&App) -> Result<T, app::Error> + Send + 'static,
) -> Result<Response, Failure> {
    let crossing = move || work(&app).and_then(T::into_body);
    let outcome = tauri::async_runtime::spawn_blocking(crossing).await;
    match outcome {
        Ok(Ok(Body::Json(text))) => Ok(Response::new(text)),
        Ok(Ok(Body::Raw(bytes))) => Ok(Response::new(bytes)),
        Ok(Err(error)) => Err(error.failure()),
        Err(_) => Err(app::Error::Internal.failure()),
    }
}
