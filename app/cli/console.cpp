// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/exit_code.h"
#include "core/base/system_reason.h"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <memory>
#include <new>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace dateline::app {

namespace {

/// 0, or errno.
int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Where stderr is gone there is nobody left to tell.
void writeToStandardError(std::string_view bytes) { static_cast<void>(writeAll(STDERR_FILENO, bytes)); }

std::string_view nameOf(Stage stage) {
    switch (stage) {
    case Stage::reading:
        return "reading";
    case Stage::extracting:
        return "finding dates";
    case Stage::dating:
        return "dating articles";
    case Stage::merging:
        return "merging reports";
    case Stage::naming:
        return "naming events";
    case Stage::relating:
        return "relating events";
    case Stage::writing:
        return "writing";
    }
    return {};
}

std::string lineFor(const Progress& progress) {
    if (progress.total == 0) return fmt::format("{} {}", nameOf(progress.stage), progress.done);
    return fmt::format("{} {}/{}", nameOf(progress.stage), progress.done, progress.total);
}

constexpr std::string_view wipe = "\r\033[K";
constexpr std::chrono::milliseconds betweenDrawings(200);

std::chrono::steady_clock::duration now() { return std::chrono::steady_clock::now().time_since_epoch(); }

bool isTerminal(int stream) { return ::isatty(stream) != 0; }

} // namespace

void prepareStandardStreams() {
    // open() gives the lowest free number: 0, 1, 2 in turn. Wrong-way access makes later use fail cleanly.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    std::signal(SIGPIPE, SIG_IGN);
}

void warn(const Error& error) {
    std::string line = fmt::format("dateline: {}", error.message());
    for (char& byte : line)
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f) byte = '?';
    line += '\n';
    // In one go with the wiping, so that no other thread draws in between.
    if (isTerminal(STDERR_FILENO)) line.insert(0, wipe);
    writeToStandardError(line);
}

void warnAll(std::span<const Error> errors) {
    for (const auto& error : errors) warn(error);
}

int reportFailure(const Error& error) {
    if (error.kind == ErrorKind::cancelled) return exitInterrupted;
    warn(error);
    return exitFailed;
}

Error errorOf(const std::exception& exception, std::string where) {
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr)
        return {ErrorKind::tooLarge, std::move(where), "there is not enough memory; split it, or use fewer --threads"};
    return {ErrorKind::unreadable, std::move(where), fmt::format("cannot be read: {}", exception.what())};
}

bool StandardOutput::isTerminal() { return app::isTerminal(STDOUT_FILENO); }

bool StandardOutput::write(std::string_view bytes) {
    if (m_failed) return false;
    const int error = writeAll(STDOUT_FILENO, bytes);
    m_failed = error != 0;
    if (m_failed && error != EPIPE)
        warn({ErrorKind::unwritable, "standard output",
              "cannot be written: " + (error == EBADF ? "it is closed" : systemReason(error))});
    return !m_failed;
}

ProgressLine::ProgressLine(bool wanted)
    : m_shown(wanted && isTerminal(STDERR_FILENO)), m_next(now() + betweenDrawings) {}

/// One thread alone is told that it is.
bool ProgressLine::isTime() {
    auto next = m_next.load(std::memory_order_relaxed);
    const auto current = now();
    return current >= next && m_next.compare_exchange_strong(next, current + betweenDrawings);
}

void ProgressLine::show(std::string_view words) { writeToStandardError(fmt::format("\r{}\033[K", words)); }

JobControl::Report progressOnTerminal() {
    // Shared because std::function copies what it holds, and the line cannot be.
    auto line = std::make_shared<ProgressLine>();
    if (!line->isShown()) return {};
    return [line](const Progress& progress) { line->draw([&] { return lineFor(progress); }); };
}

void clearProgress() {
    if (isTerminal(STDERR_FILENO)) writeToStandardError(wipe);
}

} // namespace dateline::app
