// Reads the document creation time from what the caller passes.
#include "dates/calendar.h"
#include "dates/dates.h"

namespace parley::dates {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}
  bool number(std::size_t digits, int& out) {
    if (rest_.size() < digits) return false;
    out = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return false;
      out = out * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return true;
  }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool done() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  /// One to nine digits of a fraction; their value is of no use to a calendar.
  bool fraction() {
    std::size_t n = 0;
    while (n < rest_.size() && rest_[n] >= '0' && rest_[n] <= '9') ++n;
    if (n == 0 || n > 9) return false;
    rest_.remove_prefix(n);
    return true;
  }

 private:
  std::string_view rest_;
};

bool read_zone(Reader& r, CreationTime& out) {
  if (r.done()) return true;
  const std::string_view zone = r.rest();
  if (r.take('Z')) {
    out.zone = zone.substr(0, 1);
    return r.done();
  }
  int hours = 0, minutes = 0;
  if (!r.take('+') && !r.take('-')) return false;
  if (!r.number(2, hours) || !r.take(':') || !r.number(2, minutes) || !r.done()) return false;
  if (hours > 14 || minutes > 59) return false;
  out.zone = zone;
  return true;
}

bool read(Reader& r, CreationTime& out) {
  if (!r.number(4, out.year) || !r.take('-') || !r.number(2, out.month) || !r.take('-') || !r.number(2, out.day))
    return false;
  if (out.year == 0 || !is_real_day(out.year, out.month, out.day)) return false;
  out.known = true;
  if (r.done()) return true;
  if (!r.take('T') && !r.take(' ')) return false;
  if (!r.number(2, out.hour) || !r.take(':') || !r.number(2, out.minute)) return false;
  if (r.take(':')) {
    if (!r.number(2, out.second)) return false;
    if (r.take('.') && !r.fraction()) return false;
  }
  if (out.hour > 23 || out.minute > 59 || out.second > 60) return false;
  out.has_time = true;
  return read_zone(r, out);
}

}  // namespace

bool parse_published(std::string_view published, CreationTime& out) {
  out = CreationTime{};
  if (published.empty()) return true;
  Reader r(published);
  if (read(r, out)) return true;
  out = CreationTime{};
  return false;
}

}  // namespace parley::dates
