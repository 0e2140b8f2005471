// Where documents come from: files of text, or lines of JSON, handed out in batches that bound the memory in use.
#ifndef PARLEY_EXAMPLES_CLI_SOURCE_H_
#define PARLEY_EXAMPLES_CLI_SOURCE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "arguments.h"
#include "files.h"

namespace cli {

/// A document not yet read or parsed.
struct Job {
  const std::string* path = nullptr;
  std::size_t line_number = 0;  // of a JSON line, from 1; 0: the job is the file as a whole
  std::string line;
  bool too_long = false;
};

/// Not for several threads at once: the caller has a lock around it.
class Source {
 public:
  Source(const Arguments& arguments, std::size_t max_line) : arguments_(arguments), max_line_(max_line) {}

  /// The next few documents; empty at the end. What could not be opened or read is told in `errors`, and the rest goes on.
  std::vector<Job> next_batch(std::vector<std::string>* errors);

 private:
  void open_lines(std::vector<std::string>* errors);

  const Arguments& arguments_;
  std::size_t max_line_;
  std::size_t next_file_ = 0;
  std::size_t line_number_ = 0;
  std::unique_ptr<LineReader> reader_;
};

}  // namespace cli

#endif  // PARLEY_EXAMPLES_CLI_SOURCE_H_
