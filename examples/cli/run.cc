// Threads that take turns at reading and writing and work side by side in between, so the output keeps the order of the input.
#include "run.h"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <exception>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "document.h"
#include "oddity.h"
#include "source.h"

namespace cli {
namespace {

/// A counter on standard error, where that is a terminal.
class Progress {
 public:
  Progress() : shown_(isatty(STDERR_FILENO) != 0), begin_(Clock::now()), last_(begin_) {}

  void add(std::size_t documents, std::size_t bytes) {
    documents_ += documents;
    bytes_ += bytes;
    const Clock::time_point now = Clock::now();
    if (!shown_ || now - last_ < std::chrono::milliseconds(250)) return;
    last_ = now;
    drawn_ = true;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    std::fprintf(stderr, "\r%zu documents, %.1f MB, %.0f documents/s ", documents_, static_cast<double>(bytes_) / 1e6,
                 static_cast<double>(documents_) / seconds);
    std::fflush(stderr);
  }

  /// Wipes the counter away, so that a message can stand there.
  void clear() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
    drawn_ = false;
  }

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  std::size_t documents_ = 0;
  std::size_t bytes_ = 0;
  Clock::time_point begin_;
  Clock::time_point last_;
};

class Run {
 public:
  Run(const Arguments& arguments, const parley::Extractor& extractor, const parley::TableOptions& table, Output* output)
      : arguments_(arguments),
        extractor_(extractor),
        table_(table),
        output_(output),
        // A byte of text may be written in six bytes of JSON.
        source_(arguments, 6 * extractor.options().max_bytes + (std::size_t{1} << 16)) {}

  int run() {
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < arguments_.jobs; ++i) {
      try {
        threads.emplace_back([this] { work(); });
      } catch (const std::system_error&) {
        break;  // those there are do the work
      }
    }
    work();
    for (std::thread& thread : threads) thread.join();
    progress_.clear();
    if (odd_ > 1) std::fprintf(stderr, "parley: and so on: %zu files are no plain text in UTF-8\n", odd_);
    if (failed_ != 0) {
      std::fprintf(stderr, "parley: %zu of %zu documents could not be processed; the first: %s\n", failed_, documents_,
                   first_failure_.c_str());
    }
    if (stopped_) std::fprintf(stderr, "parley: %s\n", why_.empty() ? "out of memory" : why_.c_str());
    if (stopped_ || io_failed_) return exit_io;
    return failed_ != 0 ? exit_some_failed : exit_good;
  }

 private:
  /// What became of a batch.
  struct Done {
    std::string out;
    std::vector<std::string> errors;  // of reading
    std::string odd;                  // what is odd about the file
    std::size_t documents = 0;
    std::size_t bytes = 0;
    std::size_t failed = 0;
    std::string first_failure;
  };

  void work() noexcept {
    try {
      parley::Scratch scratch;
      for (;;) {
        Done done;
        std::vector<Job> batch;
        std::size_t turn = 0;
        {
          const std::lock_guard<std::mutex> lock(reading_);
          batch = source_.next_batch(&done.errors);
          turn = next_turn_++;
        }
        for (const Job& job : batch) document(job, scratch, &done);
        if (!finish(turn, std::move(done)) || batch.empty()) return;
      }
    } catch (const std::exception& error) {
      stop(error.what());
    }
  }

  /// Waits for the turn of a batch and writes its reports. False: the run is over.
  bool finish(std::size_t turn, Done done) {
    std::unique_lock<std::mutex> lock(writing_);
    written_.wait(lock, [&] { return turn_ == turn || stopped_; });
    if (stopped_) return false;
    for (const std::string& error : done.errors) {
      progress_.clear();
      std::fprintf(stderr, "parley: %s\n", error.c_str());
      io_failed_ = true;
    }
    if (!done.odd.empty() && odd_++ == 0) {
      progress_.clear();
      std::fprintf(stderr, "parley: %s\n", done.odd.c_str());
    }
    documents_ += done.documents;
    if (failed_ == 0) first_failure_ = std::move(done.first_failure);
    failed_ += done.failed;
    if (arguments_.format == Format::table && any_written_ && !done.out.empty()) done.out.insert(0, 1, '\n');
    any_written_ |= !done.out.empty();
    if (!output_->write(done.out)) {
      stopped_ = true;
      why_ = output_->error();
    }
    progress_.add(done.documents, done.bytes);
    ++turn_;
    written_.notify_all();
    return !stopped_;
  }

  void stop(const char* why) noexcept {
    const std::lock_guard<std::mutex> lock(writing_);
    stopped_ = true;
    try {
      if (why_.empty()) why_ = why;
    } catch (...) {
      // Out of memory, and none to say so: the exit code tells.
    }
    written_.notify_all();
  }

  void document(const Job& job, parley::Scratch& scratch, Done* done) {
    Document document;
    std::string error;
    ++done->documents;
    if (job.line_number == 0) {
      if (!read_file(*job.path, extractor_.options().max_bytes + 1, &document.text, &error)) {
        done->errors.push_back(error);
        return;
      }
      if (*job.path != "-") document.id = *job.path;
      const std::string odd = oddity(document.text);
      if (!odd.empty()) done->odd = shown(*job.path) + " " + odd;
    } else if (job.too_long) {
      const char* message = "the line is longer than any text accepted";
      return refuse(job, error_object("", job.line_number, "text_too_large", message), message, done);
    } else if (!parse_document(job.line, &document, &error)) {
      return refuse(job, error_object(document.id, job.line_number, "invalid_json", error), error, done);
    }
    parley::Context context;
    context.id = document.id;
    context.published = document.published.empty() ? arguments_.published : document.published;
    context.mode =
        document.narrative.value_or(arguments_.narrative) ? parley::TextMode::narrative : parley::TextMode::news;
    context.date_order = arguments_.day_first ? parley::DateOrder::day_first : parley::DateOrder::month_first;
    done->bytes += document.text.size();
    const parley::Result<parley::Report> report = extractor_.extract(document.text, context, scratch);
    if (!report) {
      const parley::Error& why = report.error();
      return refuse(job, parley::error_json(why, document.id, job.line_number), why.message, done);
    }
    if (arguments_.format == Format::table) {
      if (!done->out.empty()) done->out.push_back('\n');
      done->out += parley::to_table(*report, table_);
    } else {
      parley::append_json(done->out, *report, {arguments_.explain});
      done->out.push_back('\n');
    }
  }

  /// Writes the error object, or the message for people, in the document's place.
  void refuse(const Job& job, const std::string& object, const std::string& message, Done* done) {
    std::string told = shown(*job.path);
    if (job.line_number != 0) told += ", line " + std::to_string(job.line_number);
    told.append(": ").append(message);
    if (done->failed++ == 0) done->first_failure = told;
    if (arguments_.format == Format::table) {
      if (!done->out.empty()) done->out.push_back('\n');
      done->out.append("error: ").append(told).push_back('\n');
    } else {
      done->out.append(object).push_back('\n');
    }
  }

  const Arguments& arguments_;
  const parley::Extractor& extractor_;
  const parley::TableOptions& table_;
  Output* output_;

  std::mutex reading_;
  Source source_;
  std::size_t next_turn_ = 0;

  std::mutex writing_;
  std::condition_variable written_;
  std::size_t turn_ = 0;
  Progress progress_;
  bool any_written_ = false;
  std::size_t documents_ = 0;
  std::size_t failed_ = 0;
  std::string first_failure_;
  std::size_t odd_ = 0;  // files that are probably no text
  bool io_failed_ = false;
  bool stopped_ = false;  // the run ends early
  std::string why_;
};

}  // namespace

int run(const Arguments& arguments, const parley::Extractor& extractor, const parley::TableOptions& table,
        Output* output) {
  return Run(arguments, extractor, table, output).run();
}

}  // namespace cli
