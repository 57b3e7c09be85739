// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/extract_command.h"

#include "app/cli/article_stream.h"
#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/cli/inputs.h"
#include "app/cli/step_words.h"
#include "core/exchange/extract_json.h"
#include "core/exchange/timeml.h"
#include "core/ingest/reader.h"
#include "core/pipeline.h"
#include "core/time/day.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <utility>

#include <unistd.h>

namespace dateline::app {

namespace {

struct ExtractOptions {
    std::vector<std::string> inputs;
    std::string documentCreationTime;
    std::string format = "ndjson";
};

/// Turns documents into output, one at a time: nothing is kept of a document once it is written.
class Extraction {
public:
    explicit Extraction(const ExtractOptions& options) : m_options(options) {}

    int run() {
        for (const auto& input : m_options.inputs) {
            if (m_output.failed()) break;
            input == "-" ? readStandardInput() : readPath(input);
        }
        flush();
        if (m_output.failed()) return exitFailed;
        if (m_documents > 0) return exitDone;
        warn({ErrorKind::empty, {}, "nothing could be read"});
        return exitFailed;
    }

private:
    void readPath(const std::string& path) {
        auto read = readArticles({path});
        if (!read) return warn(read.error());
        warnAll(read->problems);
        for (const auto& document : read->documents)
            if (const auto notice = ingest::encodingNotice(document)) warn(*notice);
        for (auto& document : read->documents)
            if (!add(document)) return;
    }

    void readStandardInput() {
        ArticleStream stream(STDIN_FILENO, "-");
        std::vector<Error> notices;
        while (auto article = stream.next([this] { flush(); }, notices)) {
            warnAll(std::exchange(notices, {}));
            if (!*article)
                warn(article->error());
            else if (!add(**article))
                return;
        }
    }

    bool add(ingest::Document& document) {
        ++m_documents;
        if (!document.givenDate && !m_options.documentCreationTime.empty())
            document.givenDate = m_options.documentCreationTime;
        const auto reading = readTemporally(document);
        if (m_options.format == "timeml")
            exchange::appendTimeMl(m_pending, document, reading);
        else
            exchange::appendExtractLine(m_pending, document, reading, m_stepWords);
        return m_pending.size() < flushBytes || flush();
    }

    bool flush() {
        const bool written = m_pending.empty() || m_output.write(m_pending);
        m_pending.clear();
        return written;
    }

    static constexpr std::size_t flushBytes = 64 << 10;

    const ExtractOptions& m_options;
    exchange::StepText m_stepWords = stepWords();
    StandardOutput m_output;
    std::string m_pending;
    std::size_t m_documents = 0;
};

std::string checkDay(const std::string& text) {
    return time::fromIso(text) ? std::string() : "\"" + text + "\" is not a date; write it as YYYY-MM-DD";
}

std::string checkFormat(const std::string& name) {
    return name == "ndjson" || name == "timeml" ? std::string()
                                                : "\"" + name + "\" is not a format; there are ndjson and timeml";
}

} // namespace

void addExtractCommand(CLI::App& program, int& exitCode) {
    auto options = std::make_shared<ExtractOptions>();
    auto* command =
        program.add_subcommand("extract", "Print the temporal expressions of articles, one line an article");
    command
        ->add_option("INPUT", options->inputs,
                     "Files, folders or projects; - reads NDJSON articles from standard input")
        ->required();
    command
        ->add_option("--dct", options->documentCreationTime, "Date of the articles that come without one, YYYY-MM-DD")
        ->check(checkDay);
    command->add_option("--as", options->format, "ndjson (the default) or timeml")->check(checkFormat);
    command->footer("Offsets count bytes of the article's UTF-8 text. TimeML articles follow one another, each with "
                    "its own XML head.\n\n"
                    "Examples:\n"
                    "  dateline extract report.txt\n"
                    "  dateline extract --dct 2022-01-16 --as timeml report.txt\n"
                    "  zcat articles.ndjson.gz | dateline extract - | jq -c .timexes");
    command->callback([options, &exitCode] { exitCode = Extraction(*options).run(); });
}

} // namespace dateline::app
