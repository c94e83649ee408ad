use mimalloc::MiMalloc;

/// A check makes and drops tens of thousands of small values: on a large programme that is where its time went.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> std::process::ExitCode {
    tapis::cli::main()
}
