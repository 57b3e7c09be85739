// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_formats.h"

#include "app/cli/console.h"
#include "app/cli/step_words.h"
#include "app/export/image_export.h"
#include "app/models/english_plurals.h"
#include "core/base/atomic_file.h"
#include "core/exchange/graph_json.h"

#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace dateline::app {

namespace {

Result<void> writeJson(project::Project project, const std::string& path, const ImageRequest&, const JobControl&) {
    return writeFileAtomically(path, exchange::graphJson(project, stepWords()));
}

/// What Qt remarks about its surroundings is not about the person's articles.
void keepOnlyGraveMessages(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg) warn({ErrorKind::unwritable, {}, message.toStdString()});
}

Result<void> writePicture(project::Project project, const std::string& path, const ImageRequest& request,
                          const JobControl& control) {
    // A screen is not needed; without one Qt's usual platform would end the program.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    char name[] = "dateline";
    char* arguments[] = {name, nullptr};
    int count = 1;
    qInstallMessageHandler(keepOnlyGraveMessages);
    const QGuiApplication application(count, arguments);
    installEnglishPlurals();
    return exportImage(std::make_shared<const project::Project>(std::move(project)), QFile::decodeName(path.c_str()),
                       request, control);
}

constexpr std::array<ExportFormat, 4> formats{{
    {".png", ImageFormat::png, writePicture},
    {".svg", ImageFormat::svg, writePicture},
    {".pdf", ImageFormat::pdf, writePicture},
    {".json", std::nullopt, writeJson},
}};

/// Not tolower(): the user's locale may be Turkish.
char lowerAscii(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool hasExtension(std::string_view path, std::string_view extension) {
    if (path.size() <= extension.size()) return false;
    const auto end = path.substr(path.size() - extension.size());
    return std::equal(end.begin(), end.end(), extension.begin(), [](char a, char b) { return lowerAscii(a) == b; });
}

} // namespace

const ExportFormat* exportFormatOf(std::string_view path) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const auto& format) { return hasExtension(path, format.extension); });
    return found == formats.end() ? nullptr : &*found;
}

std::string exportFormatNames() {
    std::string names;
    for (const auto& format : formats) {
        if (!names.empty()) names += ", ";
        names += format.extension;
    }
    return names;
}

} // namespace dateline::app
