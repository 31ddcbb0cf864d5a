/** A desktop browser has none of the mobile app's capabilities. */
const unavailable = Object.freeze({ isAvailable: () => false });

export const getBarcodeScanner = () => unavailable;
export const getLocationService = () => unavailable;
export const getDocumentScanner = () => unavailable;
