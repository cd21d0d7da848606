//! The TypeScript twin of [`crate::api`] and of the list of commands.

use std::collections::{BTreeMap, BTreeSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::api::*;

/// Declarations by type name, so that the output has one order. Two types of one name are both
/// written, and TypeScript refuses them.
struct Declarations {
    config: Config,
    by_name: BTreeMap<String, BTreeSet<String>>,
}

impl TypeVisitor for Declarations {
    /// Containers have no declaration of their own; ts-rs visits what they hold by itself.
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A map has no name to ask for.
        if T::output_path().is_none() {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declared = format!("{docs}export {}\n", T::decl(&self.config));
        let same_name = self.by_name.entry(T::ident(&self.config)).or_default();
        if !same_name.insert(declared) {
            return;
        }
        T::visit_dependencies(self);
    }
}

impl Declarations {
    /// The type of a command's input or output, which may be a container.
    fn root<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
        T::visit_generics(self);
    }
}

/// The whole of `ui/src/generated/api.ts`: every type, and one interface with every command.
pub fn typescript() -> String {
    let mut declarations = Declarations {
        config: Config::new().with_large_int("number"),
        by_name: BTreeMap::new(),
    };
    let mut commands = String::new();
    let mut names = String::new();

    macro_rules! describe {
        ($($(#[doc = $doc:literal])+ $name:ident($($argument:ident: $input:ty)?) -> $output:ty;)+) => {$(
            $(declarations.root::<$input>();)?
            declarations.root::<$output>();
            commands.push_str(&signature(
                concat!($($doc),+).trim(),
                stringify!($name),
                [$(<$input as TS>::name(&declarations.config))?].first(),
                &<$output as TS>::name(&declarations.config),
            ));
            names.push_str(&format!("  {:?},\n", stringify!($name)));
        )+};
    }
    crate::for_each_command!(describe);
    declarations.root::<Failure>();
    declarations.root::<ShellEvent>();

    let types: Vec<&str> = declarations
        .by_name
        .values()
        .flatten()
        .map(String::as_str)
        .collect();
    format!(
        "// Written by `cargo xtask generate` from the Rust types. Do not edit.\n\n{}\n\
         /** Every command that the window may send. */\nexport interface Commands {{\n{commands}}}\n\n\
         /** The names of all commands. */\nexport const COMMANDS = [\n{names}] as const;\n",
        tidy(&types.join("\n")),
    )
}

fn signature(docs: &str, name: &str, input: Option<&String>, output: &str) -> String {
    let output = if output == "null" { "void" } else { output };
    let parameter = input
        .map(|input| format!("input: {input}"))
        .unwrap_or_default();
    format!("  /** {docs} */\n  {name}({parameter}): Promise<{output}>;\n")
}

/// One line for each comment, and no space at the end of a line.
fn tidy(types: &str) -> String {
    types
        .replace("/**\n * ", "/** ")
        .replace("\n */\n", " */\n")
        .replace(" \n", "\n")
}
