// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can fail because of input returns Result<T>; what can fail because of us is an assertion.

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace dateline {

enum class ErrorKind {
    notFound,
    unreadable, ///< exists, but permissions or the device say no
    empty,
    binary, ///< not text in any encoding we know
    tooLarge,
    malformed,   ///< the format's grammar is broken
    unsupported, ///< a format or version this program does not read or write
    unwritable,
    cancelled,
};

/// One line a person can act on: where (a path, a path with a line, or an id) and what, in that order.
struct Error {
    ErrorKind kind = ErrorKind::malformed;
    std::string where;
    std::string what;

    [[nodiscard]] std::string message() const { return where.empty() ? what : where + ": " + what; }
    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, std::string where, std::string what) {
    return tl::unexpected<Error>(Error{kind, std::move(where), std::move(what)});
}

} // namespace dateline
