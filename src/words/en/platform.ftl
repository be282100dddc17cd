### What the browser answers: storage, files, the network.

## Storage

platform-storage-barred = This browser does not let this page keep anything. Download the map before you close the page, or ask whoever maintains the page to allow storage.
platform-storage-full = There is no room left in this browser to keep the map. Download it now; then free some space, or remove data of other sites, and try again.
platform-storage-failed = The browser could not keep the map: { $reason } Download it before you close the page.
platform-storage-unreadable = What this browser keeps could not be read: { $reason } Reload the page to try again.
platform-would-empty = Nothing was kept, because an empty map would have taken the place of one that is not. Reload the page to see the kept one.

## Files

platform-saved = Saved to { $name }.
platform-not-saved = The file could not be saved: { $reason }
platform-not-read = The file could not be read: { $reason }
platform-copied = Downloads are not allowed here. What you wanted is in the clipboard: paste it into a text file with the ending { $ending }.

## The document that the page points to

platform-unreachable = The map at { $address } can’t be reached. Check the network; if the address is on another server, that server must allow this page to read it (CORS).
platform-forbidden = The server does not let you read the map at { $address } ({ $status }). Sign in there, or ask for access.
platform-missing = There is no map at { $address } ({ $status }). Tell whoever maintains this page.
platform-server-failed = The server could not deliver the map at { $address } ({ $status }). Try again later.
