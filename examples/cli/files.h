// Files: whole ones, line by line ones, and the one that is written.
#ifndef PARLEY_EXAMPLES_CLI_FILES_H_
#define PARLEY_EXAMPLES_CLI_FILES_H_

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct Closer {
  void operator()(std::FILE* file) const noexcept;
};
using File = std::unique_ptr<std::FILE, Closer>;

/// What messages call a path: "standard input" for "-".
std::string shown(const std::string& path);

/// Opens a file for reading, standard input for "-". Null: `error` says why.
File open_to_read(const std::string& path, std::string* error);

/// Reads all of a file, but no more than `limit` bytes. False: `error` says why not.
bool read_file(const std::string& path, std::size_t limit, std::string* out, std::string* error);

/// Reads lines of any length in bounded memory.
class LineReader {
 public:
  LineReader(File file, std::size_t max_line);

  enum class Got { line, too_long, end, failed };

  /// The next line, without its line end. A line over the limit is skipped to its end; failed: reading failed, `error()` says why.
  Got next(std::string* line);

  const std::string& error() const noexcept { return error_; }

 private:
  bool fill();

  File file_;
  std::size_t max_line_;
  std::vector<char> buffer_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  std::string error_;
};

/// Where the reports go.
class Output {
 public:
  /// Standard output for an empty path. False: `error()` says why not.
  bool open(const std::string& path, const std::vector<std::string>& inputs);
  bool write(std::string_view bytes);
  /// Writes out what is buffered. False: what was written before may not have arrived.
  bool close();
  bool is_terminal() const;
  const std::string& error() const noexcept { return error_; }

 private:
  bool failed();

  File file_;
  std::string path_;
  std::string error_;
};

}  // namespace cli

#endif  // PARLEY_EXAMPLES_CLI_FILES_H_
