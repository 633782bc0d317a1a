#pragma once

#include <QCoreApplication>
#include <QPointer>

#include "app/inspection.h"
#include "core/support/progress.h"

namespace deepsight {

/// Carries the progress of request `id` of a topic from its thread into a dialog with
/// showProgress(phase, done, total), as long as there is one. Made on the GUI thread.
template <typename Dialog>
ProgressSink progressInto(const QPointer<Dialog>& dialog, Inspection& inspection,
                          Inspection::Topic topic, std::uint64_t id, QObject* context) {
    return [dialog, &inspection, topic, id, context = QPointer<QObject>(context)](
               const std::string& phase, std::int64_t done, std::int64_t total) {
        inspection.deliver(topic, id, context, [dialog, phase, done, total] {
            if (dialog != nullptr) {
                dialog->showProgress(QCoreApplication::translate("Progress", phase.c_str()), done,
                                     total);
            }
        });
    };
}

}  // namespace deepsight
