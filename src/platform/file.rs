//! Opens files, and writes the one that was opened or saved last.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileSystemFileHandle, FileSystemWritableFileStream};

use crate::app::event::{Event, Open};
use crate::app::incoming::{check_size, opened};
use crate::platform::perform::Door;
use crate::platform::{download, failure, pick};
use crate::words::Message;

/// The files of one instance. Clones share them.
#[derive(Clone)]
pub(crate) struct Files(Rc<Inner>);

struct Inner {
    door: Door,
    /// The file that holds the document.
    own: RefCell<Option<FileSystemFileHandle>>,
    /// The file that is being opened. It becomes the own one once its document is shown: a file
    /// that was refused must never be written over.
    next: RefCell<Option<FileSystemFileHandle>>,
}

impl Files {
    pub(crate) fn new(door: Door) -> Self {
        Self(Rc::new(Inner { door, own: RefCell::default(), next: RefCell::default() }))
    }

    /// Lets somebody pick a file and opens it.
    pub(crate) fn pick(&self) {
        let Some(window) = web_sys::window() else { return };
        let files = self.clone();
        spawn_local(async move {
            match pick::pick_handle(&window).await {
                Some(Ok(handle)) => files.open(handle).await,
                Some(Err(thrown)) if failure::is_cancel(&thrown) => {}
                Some(Err(thrown)) => files.fail("platform-not-read", &thrown),
                None => {
                    let door = files.0.door.clone();
                    let picked = move |file| open(file, door.clone());
                    if let Err(thrown) = pick::pick_file(&window, picked) {
                        files.fail("platform-not-read", &thrown);
                    }
                }
            }
        });
    }

    /// Writes the own file, or lets somebody choose one, or downloads.
    pub(crate) fn save(&self, name: String, text: String) {
        let Some(window) = web_sys::window() else { return };
        let files = self.clone();
        spawn_local(async move {
            let own = files.0.own.borrow().clone();
            let target = match own {
                Some(own) => Some(Ok(own)),
                None => pick::pick_target(&window, &name).await,
            };
            match target {
                Some(Ok(target)) => files.write(target, &text).await,
                Some(Err(thrown)) if failure::is_cancel(&thrown) => {}
                Some(Err(thrown)) => files.fail("platform-not-saved", &thrown),
                None => download::download(&name, text, &files.0.door),
            }
        });
    }

    /// The document is another one now: that of the file being opened, or of none.
    pub(crate) fn forget(&self) {
        let next = self.0.next.borrow_mut().take();
        self.0.own.replace(next);
    }

    async fn open(&self, handle: FileSystemFileHandle) {
        let file = match JsFuture::from(handle.get_file()).await {
            Ok(file) => file.unchecked_into::<File>(),
            Err(thrown) => return self.fail("platform-not-read", &thrown),
        };
        let event = event_of(&file).await;
        // What was imported from another kind of file is not written into it.
        let is_ours = file.name().ends_with(".json");
        self.0.next.replace(is_ours.then_some(handle));
        (self.0.door)(event);
        self.0.next.replace(None);
    }

    async fn write(&self, target: FileSystemFileHandle, text: &str) {
        match written(&target, text).await {
            Ok(()) => {
                let name = target.name();
                self.0.own.replace(Some(target));
                (self.0.door)(Event::Open(Open::Saved(name)));
            }
            Err(thrown) if failure::is_cancel(&thrown) => {}
            Err(thrown) => self.fail("platform-not-saved", &thrown),
        }
    }

    fn fail(&self, id: &'static str, thrown: &JsValue) {
        (self.0.door)(Event::Open(Open::Failed(failure::message(id, thrown))));
    }
}

/// Opens a file that came without a handle.
pub(crate) fn open(file: File, door: Door) {
    spawn_local(async move {
        door(event_of(&file).await);
    });
}

/// What opening a file means.
async fn event_of(file: &File) -> Event {
    match bytes_in(file).await {
        Ok(bytes) => opened(file.name(), &bytes),
        Err(message) => Event::Open(Open::Text { name: Some(file.name()), text: Err(message) }),
    }
}

async fn bytes_in(file: &File) -> Result<Vec<u8>, Message> {
    check_size(file.size())?;
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|thrown| failure::message("platform-not-read", &thrown))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The browser writes beside the file and swaps at the end: a failure in between changes nothing.
async fn written(target: &FileSystemFileHandle, text: &str) -> Result<(), JsValue> {
    let stream = JsFuture::from(target.create_writable()).await?;
    let stream: FileSystemWritableFileStream = stream.unchecked_into();
    JsFuture::from(stream.write_with_str(text)?).await?;
    JsFuture::from(stream.close()).await?;
    Ok(())
}
