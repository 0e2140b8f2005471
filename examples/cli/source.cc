// Batches of documents out of text files or lines of JSON.
#include "source.h"

#include <utility>

namespace cli {
namespace {

constexpr std::size_t batch_documents = 64;
constexpr std::size_t batch_bytes = std::size_t{1} << 20;

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

void drop_byte_order_mark(std::string* line) {
  if (line->rfind("\xEF\xBB\xBF", 0) == 0) line->erase(0, 3);
}

}  // namespace

void Source::open_lines(std::vector<std::string>* errors) {
  std::string error;
  File file = open_to_read(arguments_.files[next_file_++], &error);
  if (!file) return errors->push_back(error);
  reader_ = std::make_unique<LineReader>(std::move(file), max_line_);
  line_number_ = 0;
}

std::vector<Job> Source::next_batch(std::vector<std::string>* errors) {
  std::vector<Job> batch;
  std::size_t bytes = 0;
  while (batch.size() < batch_documents && bytes < batch_bytes) {
    if (!reader_) {
      if (next_file_ == arguments_.files.size()) break;
      if (is_jsonl(arguments_.input, arguments_.files[next_file_])) {
        open_lines(errors);
        continue;
      }
      // The thread that works on a text reads it; a text may be large, so there is one in a batch.
      if (batch.empty()) {
        batch.emplace_back();
        batch.back().path = &arguments_.files[next_file_++];
      }
      return batch;
    }
    const std::string& path = arguments_.files[next_file_ - 1];
    Job job;
    const LineReader::Got got = reader_->next(&job.line);
    if (got == LineReader::Got::end || got == LineReader::Got::failed) {
      if (got == LineReader::Got::failed) errors->push_back("cannot read " + shown(path) + ": " + reader_->error());
      reader_.reset();
      continue;
    }
    ++line_number_;
    if (line_number_ == 1) drop_byte_order_mark(&job.line);
    job.too_long = got == LineReader::Got::too_long;
    if (!job.too_long && is_blank(job.line)) continue;
    job.path = &path;
    job.line_number = line_number_;
    bytes += job.line.size();
    batch.push_back(std::move(job));
  }
  return batch;
}

}  // namespace cli
