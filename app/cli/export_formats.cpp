// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_formats.h"

#include "app/cli/console.h"
#include "app/cli/step_words.h"
#include "app/export/image_export.h"
#include "core/base/atomic_file.h"
#include "core/exchange/graph_json.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace dateline::app {

namespace {

Result<void> writeJson(const project::Project& project, const std::string& path) {
    return writeFileAtomically(path, exchange::graphJson(project, stepWords()));
}

/// What Qt remarks about its surroundings is not about the person's articles.
void keepOnlyGraveMessages(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg) warn({ErrorKind::unwritable, {}, message.toStdString()});
}

template <ImageFormat format>
Result<void> writeImage(const project::Project& project, const std::string& path) {
    // A screen is not needed; without one Qt's usual platform would end the program.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    char name[] = "dateline";
    char* arguments[] = {name, nullptr};
    int count = 1;
    qInstallMessageHandler(keepOnlyGraveMessages);
    const QGuiApplication application(count, arguments);
    const QByteArray picture = renderImage(project, format);
    if (picture.isEmpty())
        return failure(ErrorKind::unwritable, path, "cannot be written: the picture could not be drawn");
    return writeFileAtomically(path, {picture.constData(), static_cast<std::size_t>(picture.size())});
}

constexpr std::array<ExportFormat, 4> formats{{
    {".png", writeImage<ImageFormat::png>},
    {".svg", writeImage<ImageFormat::svg>},
    {".pdf", writeImage<ImageFormat::pdf>},
    {".json", writeJson},
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
