// The command line of the tool.
#ifndef PARLEY_EXAMPLES_CLI_ARGUMENTS_H_
#define PARLEY_EXAMPLES_CLI_ARGUMENTS_H_

#include <string>
#include <vector>

namespace cli {

/// What the tool's process tells its caller; listed in --help and in the manual page.
enum ExitCode {
  exit_good = 0,
  exit_some_failed = 1,  // some documents could not be processed: an error object stands in the line's place
  exit_usage = 2,        // the command line, the --published date or the gazetteer is wrong: nothing was extracted
  exit_io = 3,           // something could not be read or written
};

enum class Input { by_name, text, jsonl };
enum class Format { json, table };

struct Arguments {
  Input input = Input::by_name;
  Format format = Format::json;
  std::string published;  // of texts, and of JSON lines that have none; empty: not known
  bool narrative = false;
  bool day_first = false;
  bool explain = false;
  bool strict = false;
  std::string gazetteer;  // path; empty: none
  std::string output;     // path; empty: standard output
  unsigned jobs = 1;
  std::vector<std::string> files;  // "-": standard input
};

/// Is every line of this file a document? By what --input says, else by the file's name.
bool is_jsonl(Input input, const std::string& path);

/// Reads the command line into `out`. True: go on. False: the process is done, with `exit_code` (--help, --version, or a wrong
/// usage, which is told on standard error).
bool parse_arguments(int argc, char** argv, Arguments* out, int* exit_code);

}  // namespace cli

#endif  // PARLEY_EXAMPLES_CLI_ARGUMENTS_H_
