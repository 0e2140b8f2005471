// Reading and writing with stdio, and messages that name file and cause.
#include "files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace cli {
namespace {

std::string cause(int error) {
  std::string text = std::generic_category().message(error);
  if (error == EISDIR) text += "; name the files in it";
  return text;
}

std::string because(const std::string& what, int error) { return what + ": " + cause(error); }

/// Is `path` the file that `file` has open?
bool is_same_file(const std::string& path, std::FILE* file) {
  struct stat a {};
  struct stat b {};
  return stat(path.c_str(), &a) == 0 && fstat(fileno(file), &b) == 0 && S_ISREG(b.st_mode) && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

}  // namespace

void Closer::operator()(std::FILE* file) const noexcept {
  if (file != stdin && file != stdout) std::fclose(file);
}

std::string shown(const std::string& path) { return path == "-" ? "standard input" : path; }

File open_to_read(const std::string& path, std::string* error) {
  if (path == "-") return File(stdin);
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) *error = because("cannot read " + path, errno);
  return file;
}

bool read_file(const std::string& path, std::size_t limit, std::string* out, std::string* error) {
  const File file = open_to_read(path, error);
  if (!file) return false;
  out->clear();
  while (out->size() < limit) {
    const std::size_t had = out->size();
    out->resize(std::min(limit, had + (std::size_t{1} << 18)));
    const std::size_t got = std::fread(out->data() + had, 1, out->size() - had, file.get());
    out->resize(had + got);
    if (got == 0 || std::feof(file.get()) != 0) break;  // a terminal would be asked again
  }
  if (std::ferror(file.get()) != 0) {
    *error = because("cannot read " + shown(path), errno);
    return false;
  }
  return true;
}

LineReader::LineReader(File file, std::size_t max_line)
    : file_(std::move(file)), max_line_(max_line), buffer_(std::size_t{1} << 18) {}

bool LineReader::fill() {
  at_ = 0;
  size_ = 0;
  if (std::feof(file_.get()) != 0) return false;  // a terminal would be asked again
  size_ = std::fread(buffer_.data(), 1, buffer_.size(), file_.get());
  if (size_ == 0 && std::ferror(file_.get()) != 0) error_ = cause(errno);
  return size_ != 0;
}

LineReader::Got LineReader::next(std::string* line) {
  line->clear();
  bool too_long = false;
  bool any = false;
  for (;;) {
    if (at_ == size_ && !fill()) {
      if (!error_.empty()) return Got::failed;
      if (!any) return Got::end;
      break;
    }
    any = true;
    const char* begin = buffer_.data() + at_;
    const auto* end = static_cast<const char*>(std::memchr(begin, '\n', size_ - at_));
    const std::size_t length = end != nullptr ? static_cast<std::size_t>(end - begin) : size_ - at_;
    if (!too_long && line->size() + length > max_line_) {
      too_long = true;
      line->clear();
      line->shrink_to_fit();
    }
    if (!too_long) line->append(begin, length);
    at_ += length + (end != nullptr ? 1 : 0);
    if (end != nullptr) break;
  }
  return too_long ? Got::too_long : Got::line;
}

bool Output::open(const std::string& path, const std::vector<std::string>& inputs) {
  path_ = path.empty() ? "standard output" : path;
  if (path.empty()) {
    file_.reset(stdout);
    return true;
  }
  // Opened without cutting it off: should it be one of the inputs, that must not be lost.
  file_.reset(std::fopen(path.c_str(), "ab"));
  if (!file_) return failed();
  for (const std::string& input : inputs) {
    if (is_same_file(input, file_.get()) || (input == "-" && is_same_file("/dev/stdin", file_.get()))) {
      error_ = "cannot write " + path + ": it is an input, too";
      return false;
    }
  }
  struct stat about {};
  if (fstat(fileno(file_.get()), &about) == 0 && S_ISREG(about.st_mode) && ftruncate(fileno(file_.get()), 0) != 0) {
    return failed();
  }
  return true;
}

bool Output::failed() {
  error_ = because("cannot write " + path_, errno);
  return false;
}

bool Output::write(std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size() || failed();
}

bool Output::close() {
  if (std::fflush(file_.get()) != 0) return failed();
  if (file_.get() == stdout) return true;
  return std::fclose(file_.release()) == 0 || failed();
}

bool Output::is_terminal() const { return isatty(fileno(file_.get())) != 0; }

}  // namespace cli
