// parley, the command-line tool: articles in, reports out. See parley.1, or --help.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "arguments.h"
#include "files.h"
#include "parley/parley.h"
#include "run.h"

namespace {

int complain(int exit_code, const std::string& message) {
  std::fprintf(stderr, "parley: %s\n", message.c_str());
  return exit_code;
}

/// As wide as the terminal, in its colours unless NO_COLOR (no-color.org) asks for none.
parley::TableOptions table_options(const cli::Arguments& arguments, const cli::Output& output) {
  parley::TableOptions options;
  options.explain = arguments.explain;
  if (!output.is_terminal()) return options;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0)
    options.width = std::clamp<int>(size.ws_col, 40, 160);
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  options.colour =
      (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr && std::string(terminal) != "dumb";
  return options;
}

int main_or_throw(int argc, char** argv) {
  cli::Arguments arguments;
  int exit_code = 0;
  if (!cli::parse_arguments(argc, argv, &arguments, &exit_code)) return exit_code;

  parley::Gazetteer gazetteer = parley::Gazetteer::built_in();
  if (!arguments.gazetteer.empty()) {
    std::string rows;
    std::string error;
    constexpr std::size_t limit = std::size_t{1} << 30;
    if (!cli::read_file(arguments.gazetteer, limit, &rows, &error)) return complain(cli::exit_io, error);
    parley::Result<parley::Gazetteer> extended = gazetteer.with(rows);
    if (!extended) return complain(cli::exit_usage, arguments.gazetteer + ": " + extended.error().message);
    gazetteer = *extended;
  }

  parley::Options options;
  options.explain = arguments.explain;
  options.strict_utf8 = arguments.strict;
  const parley::Extractor extractor(gazetteer, options);
  if (!arguments.published.empty()) {
    // A wrong date on the command line would fail every document: say so once, before any work.
    parley::Context context;
    context.published = arguments.published;
    const parley::Result<parley::Report> probe = extractor.extract("", context);
    if (!probe) return complain(cli::exit_usage, "--published: " + probe.error().message);
  }

  cli::Output output;
  if (!output.open(arguments.output, arguments.files)) return complain(cli::exit_io, output.error());
  if (arguments.files.size() == 1 && arguments.files.front() == "-" && isatty(STDIN_FILENO) != 0) {
    std::fputs("parley: reading from the terminal; Ctrl-D ends the text (parley --help tells of the rest)\n", stderr);
  }
  exit_code = cli::run(arguments, extractor, table_options(arguments, output), &output);
  if (!output.close() && exit_code != cli::exit_io) exit_code = complain(cli::exit_io, output.error());
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return main_or_throw(argc, argv);
  } catch (const std::exception& error) {
    return complain(cli::exit_io, error.what());
  }
}
