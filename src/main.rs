fn main() -> std::process::ExitCode {
    tapis::cli::main()
}
