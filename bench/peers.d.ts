declare module 'parse-otp-message' {
  export default function parseOtpMessage(message: string): { code?: string } | undefined
}

declare module '@onedaydevelopers/otp-detector' {
  const detector: { extractOTP(text: string): string | null | undefined }
  export default detector
}
