//! Prints the TypeScript twin of the commands; `cargo xtask generate` writes it to its place.

fn main() {
    print!("{}", app::typescript::typescript());
}
